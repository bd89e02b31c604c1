package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import tools.jackson.databind.JsonNode;

/** A ReplicaSet, or a ReplicationController, which came before it, in the order of kubectl. */
final class ReplicaSections {
    private final Page page;

    ReplicaSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode set) throws ClusterFailure {
        JsonNode spec = set.path("spec");
        JsonNode status = set.path("status");
        boolean old = Json.text(set, "kind").equals("ReplicationController");
        String selector = old ? Selectors.ofMap(spec.path("selector")) : Selectors.of(spec.path("selector"));
        page.name(set, true);
        page.field("Selector", Json.orNone(selector));
        page.labels(set);
        page.annotations(set);
        if (!old) {
            page.controller(set);
        }
        page.field(
                "Replicas",
                Json.number(status, "replicas") + " current / " + Json.number(spec, "replicas") + " desired");
        new PodCounts(page).tell(set, selector);
        new TemplateSections(page).tell(spec.path("template"));
        conditions(page, status);
    }

    static void conditions(Page page, JsonNode status) {
        page.conditions(
                status.path("conditions"),
                "Type\tStatus\tReason",
                "----\t------\t------",
                "{type} \t{status}\t{reason}");
    }
}
