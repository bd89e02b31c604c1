package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader.JsonQuery;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** How many of a workload's own pods are in which phase. */
final class PodCounts {
    private final Page page;

    PodCounts(Page page) {
        this.page = page;
    }

    /** @param selector as text */
    void tell(JsonNode workload, String selector) throws ClusterFailure {
        JsonNode meta = workload.path("metadata");
        JsonQuery query = new JsonQuery("pods", Json.text(meta, "namespace"), selector, "");
        switch (Known.ask(() -> page.related().list(query))) {
            case Known.Not<List<JsonNode>> not -> page.field("Pods Status", not);
            case Known.Is<List<JsonNode>>(List<JsonNode> pods) -> {
                List<String> phases = pods.stream()
                        .filter(pod -> Owners.isControlledBy(pod, Json.text(meta, "uid")))
                        .map(pod -> Json.text(pod, "status", "phase"))
                        .toList();
                page.field(
                        "Pods Status",
                        count("Running", phases) + " Running / " + count("Pending", phases) + " Waiting / "
                                + count("Succeeded", phases) + " Succeeded / " + count("Failed", phases) + " Failed");
            }
        }
    }

    private static long count(String phase, List<String> phases) {
        return phases.stream().filter(phase::equals).count();
    }
}
