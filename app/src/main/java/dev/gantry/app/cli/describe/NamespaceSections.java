package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A Namespace in the order of kubectl, with its quotas and limits. */
final class NamespaceSections {
    private final Page page;

    NamespaceSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode namespace) throws ClusterFailure {
        String name = Json.text(namespace, "metadata", "name");
        page.name(namespace, false);
        page.labels(namespace);
        page.annotations(namespace);
        page.field("Status", Json.text(namespace, "status", "phase"));
        page.conditions(
                namespace.path("status").path("conditions"),
                "Type\tStatus\tLastTransitionTime\tReason\tMessage",
                "----\t------\t------------------\t------\t-------",
                "{type}\t{status}\t{lastTransitionTime}\t{reason}\t{message}");
        page.line(0, "");
        switch (Known.ask(() -> page.related().list(new JsonQuery("resourcequotas", name, "", "")))) {
            case Known.Is<List<JsonNode>>(List<JsonNode> quotas) -> new QuotaSections(page).all(quotas);
            case Known.Not<List<JsonNode>> not -> page.field("Resource Quotas", not);
        }
        page.line(0, "");
        switch (Known.ask(() -> page.related().list(new JsonQuery("limitranges", name, "", "")))) {
            case Known.Is<List<JsonNode>>(List<JsonNode> limits) -> new LimitSections(page).all(limits);
            case Known.Not<List<JsonNode>> not -> page.field("Resource Limits", not);
        }
    }
}
