package dev.gantry.app.cli.describe;

import dev.gantry.services.cluster.ClusterFailure;
import tools.jackson.databind.JsonNode;

/** A DaemonSet in the order of kubectl. */
final class DaemonSetSections {
    private static final String[][] NUMBERS = {
        {"Desired Number of Nodes Scheduled", "desiredNumberScheduled"},
        {"Current Number of Nodes Scheduled", "currentNumberScheduled"},
        {"Number of Nodes Scheduled with Up-to-date Pods", "updatedNumberScheduled"},
        {"Number of Nodes Scheduled with Available Pods", "numberAvailable"},
        {"Number of Nodes Misscheduled", "numberMisscheduled"},
    };

    private final Page page;

    DaemonSetSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode set) throws ClusterFailure {
        JsonNode template = set.path("spec").path("template");
        String selector = Selectors.of(set.path("spec").path("selector"));
        page.name(set, true);
        page.field("Selector", selector);
        page.field(
                "Node-Selector",
                Json.orNone(Selectors.ofMap(template.path("spec").path("nodeSelector"))));
        page.labels(set);
        page.annotations(set);
        for (String[] number : NUMBERS) {
            page.line(0, number[0] + ": " + Json.number(set, "status", number[1]));
        }
        new PodCounts(page).tell(set, selector);
        new TemplateSections(page).tell(template);
    }
}
