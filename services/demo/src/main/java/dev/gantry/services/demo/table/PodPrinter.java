package dev.gantry.services.demo.table;

import java.time.Instant;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A pod's row: kubectl's READY, STATUS and RESTARTS, which sum up all its containers. */
final class PodPrinter implements RowPrinter {
    @Override
    public void print(ObjectNode pod, Row row) {
        JsonNode status = pod.path("status");
        switch (Fields.text(status, "phase")) {
            case "Succeeded" -> row.completed("Succeeded", "The pod has completed successfully.");
            case "Failed" -> row.completed("Failed", "The pod failed.");
            default -> {}
        }
        Summary summary = new Summary(pod);
        row.name()
                .text(summary.ready + "/" + summary.total)
                .text(summary.status())
                .text(summary.restarts.text(row.ages()))
                .age();
        row.text(Fields.textOr("<none>", status.path("podIPs").path(0), "ip"))
                .text(Fields.textOr("<none>", pod, "spec", "nodeName"))
                .text(Fields.textOr("<none>", status, "nominatedNodeName"))
                .text(readinessGates(pod));
    }

    private static String readinessGates(ObjectNode pod) {
        JsonNode gates = Fields.at(pod, "spec", "readinessGates");
        int open = 0;
        for (JsonNode gate : gates) {
            open += isTrue(pod.path("status"), Fields.text(gate, "conditionType")) ? 1 : 0;
        }
        return gates.isEmpty() ? "<none>" : open + "/" + gates.size();
    }

    /** Whether the first condition of the type is true. */
    private static boolean isTrue(JsonNode status, String type) {
        for (JsonNode condition : status.path("conditions")) {
            if (Fields.text(condition, "type").equals(type)) {
                return Fields.text(condition, "status").equals("True");
            }
        }
        return false;
    }

    /** How often containers were restarted, and when one last ended. */
    private static final class Restarts {
        private long count;
        private @Nullable Instant last;

        void add(JsonNode container) {
            count += Fields.number(container, "restartCount");
            String finished = Fields.text(container, "lastState", "terminated", "finishedAt");
            if (!finished.isEmpty()) {
                Instant time = Ages.instant(finished);
                last = last == null || last.isBefore(time) ? time : last;
            }
        }

        String text(Ages ages) {
            return count == 0 || last == null ? String.valueOf(count) : count + " (" + ages.since(last) + " ago)";
        }
    }

    /** Walks the containers as the server does: init containers first, then the others from last to first. */
    private static final class Summary {
        private final JsonNode pod;
        private final JsonNode status;
        private final Set<String> sidecars = new HashSet<>();
        private final int total;
        private int ready;
        private String reason;
        private String errorReason = "";
        private boolean hasRunning;
        private Restarts restarts = new Restarts();
        private final Restarts sidecarRestarts = new Restarts();

        Summary(JsonNode pod) {
            this.pod = pod;
            this.status = pod.path("status");
            JsonNode spec = pod.path("spec");
            for (JsonNode container : spec.path("initContainers")) {
                if (Fields.text(container, "restartPolicy").equals("Always")) {
                    sidecars.add(Fields.text(container, "name"));
                }
            }
            total = spec.path("containers").size() + sidecars.size();
            reason = Fields.textOr(Fields.text(status, "phase"), status, "reason");
            for (JsonNode condition : status.path("conditions")) {
                if (Fields.text(condition, "type").equals("PodScheduled")
                        && Fields.text(condition, "reason").equals("SchedulingGated")) {
                    reason = "SchedulingGated";
                }
            }
            walk();
        }

        private void walk() {
            boolean isInitializing = walkInit(spec("initContainers").size());
            if (isInitializing && !isTrue(status, "Initialized")) {
                return;
            }
            restarts = sidecarRestarts;
            JsonNode containers = status.path("containerStatuses");
            for (int i = containers.size() - 1; i >= 0; i--) {
                restarts.add(containers.get(i));
                take(containers.get(i));
            }
            if (reason.equals("Completed")) {
                reason = completed();
            }
        }

        private JsonNode spec(String field) {
            return pod.path("spec").path(field);
        }

        /** Whether one of the init containers keeps the others waiting. */
        private boolean walkInit(int count) {
            int index = 0;
            for (JsonNode container : status.path("initContainerStatuses")) {
                boolean isSidecar = sidecars.contains(Fields.text(container, "name"));
                restarts.add(container);
                if (isSidecar) {
                    sidecarRestarts.add(container);
                }
                if (!isPassed(container, isSidecar)) {
                    reason = "Init:" + initReason(container, index + "/" + count);
                    return true;
                }
                index++;
            }
            return false;
        }

        private boolean isPassed(JsonNode container, boolean isSidecar) {
            JsonNode terminated = Fields.at(container, "state", "terminated");
            if (terminated.isObject() && Fields.number(terminated, "exitCode") == 0) {
                return true;
            }
            boolean isStarted = isSidecar && Fields.flag(container, "started");
            ready += isStarted && Fields.flag(container, "ready") ? 1 : 0;
            return isStarted;
        }

        private static String initReason(JsonNode container, String progress) {
            JsonNode state = container.path("state");
            if (state.path("terminated").isObject()) {
                return ended(state.path("terminated"));
            }
            String waiting = Fields.text(state, "waiting", "reason");
            return waiting.isEmpty() || waiting.equals("PodInitializing") ? progress : waiting;
        }

        private static String ended(JsonNode terminated) {
            long signal = Fields.number(terminated, "signal");
            String otherwise = signal != 0 ? "Signal:" + signal : "ExitCode:" + Fields.number(terminated, "exitCode");
            return Fields.textOr(otherwise, terminated, "reason");
        }

        private void take(JsonNode container) {
            JsonNode state = container.path("state");
            String waiting = Fields.text(state, "waiting", "reason");
            if (!waiting.isEmpty()) {
                reason = waiting;
            } else if (state.path("terminated").isObject()) {
                reason = ended(state.path("terminated"));
                errorReason = Fields.number(state, "terminated", "exitCode") != 0 ? reason : errorReason;
            } else if (Fields.flag(container, "ready") && state.path("running").isObject()) {
                hasRunning = true;
                ready++;
            }
        }

        private String completed() {
            if (hasRunning && hasTrue("Ready")) {
                return "Running";
            } else if (!errorReason.isEmpty()) {
                return errorReason;
            }
            return hasRunning ? "NotReady" : reason;
        }

        private boolean hasTrue(String type) {
            for (JsonNode condition : status.path("conditions")) {
                if (Fields.text(condition, "type").equals(type)
                        && Fields.text(condition, "status").equals("True")) {
                    return true;
                }
            }
            return false;
        }

        String status() {
            if (!Fields.isDeleting(pod)) {
                return reason;
            } else if (Fields.text(status, "reason").equals("NodeLost")) {
                return "Unknown";
            }
            String phase = Fields.text(status, "phase");
            return phase.equals("Succeeded") || phase.equals("Failed") ? reason : "Terminating";
        }
    }
}
