package dev.gantry.app.cli.logs;

import java.util.Comparator;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * Which pod of a workload is read where one has to do: placed before unplaced, running before pending, ready before not
 * and longest ready first, then the one that restarted most, then the oldest, as kubectl chooses. Pure.
 */
final class PodChoice {
    private static final Map<String, Integer> PHASES = Map.of("Unknown", 1, "Pending", 2);
    /** Sorts after every time. */
    private static final String NEVER = "~";

    static final Comparator<JsonNode> ORDER = Comparator.comparing(
                    (JsonNode pod) -> text(pod, "/spec/nodeName").isEmpty())
            .thenComparing(pod -> PHASES.getOrDefault(text(pod, "/status/phase"), 0))
            .thenComparing(PodChoice::readySince)
            .thenComparing(PodChoice::restarts, Comparator.reverseOrder())
            .thenComparing(pod -> text(pod, "/metadata/creationTimestamp"));

    private PodChoice() {}

    private static String readySince(JsonNode pod) {
        for (JsonNode condition : pod.path("status").path("conditions")) {
            if (text(condition, "/type").equals("Ready")
                    && text(condition, "/status").equals("True")) {
                return text(condition, "/lastTransitionTime");
            }
        }
        return NEVER;
    }

    private static int restarts(JsonNode pod) {
        int most = 0;
        for (JsonNode status : pod.path("status").path("containerStatuses")) {
            most = Math.max(most, status.path("restartCount").asInt(0));
        }
        return most;
    }

    private static String text(JsonNode node, String path) {
        return node.at(path).asString("");
    }
}
