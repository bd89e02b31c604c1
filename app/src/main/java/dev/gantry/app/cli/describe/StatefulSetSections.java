package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import tools.jackson.databind.JsonNode;

/** A StatefulSet in the order of kubectl, with the claims each of its pods gets. */
final class StatefulSetSections {
    private final Page page;

    StatefulSetSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode set) throws ClusterFailure {
        JsonNode spec = set.path("spec");
        String selector = Selectors.of(spec.path("selector"));
        page.name(set, true);
        page.created(set);
        page.field("Selector", selector);
        page.labels(set);
        page.annotations(set);
        page.field(
                "Replicas",
                Json.number(spec, "replicas") + " desired | " + Json.number(set, "status", "replicas") + " total");
        page.field("Update Strategy", Json.text(spec, "updateStrategy", "type"));
        JsonNode rolling = Json.at(spec, "updateStrategy", "rollingUpdate");
        if (Json.has(rolling, "partition")) {
            page.field(1, "Partition", Json.number(rolling, "partition"));
            if (Json.has(rolling, "maxUnavailable")) {
                page.field(1, "MaxUnavailable", Json.text(rolling, "maxUnavailable"));
            }
        }
        new PodCounts(page).tell(set, selector);
        new TemplateSections(page).tell(spec.path("template"));
        new ClaimSections(page).templates(spec.path("volumeClaimTemplates"));
    }
}
