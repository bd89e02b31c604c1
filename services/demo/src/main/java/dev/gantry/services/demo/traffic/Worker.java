package dev.gantry.services.demo.traffic;

import dev.gantry.services.demo.actors.controllers.Quantity;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/**
 * A pod as far as it uses anything. Immutable; any thread.
 *
 * @param workload what it is one of: the Deployment, StatefulSet, DaemonSet or Job
 * @param labels of the pod
 * @param parts its containers, in order
 * @param started of its first container, in stamps; the epoch while it does not run
 */
public record Worker(
        String namespace,
        String name,
        String workload,
        String node,
        Map<String, String> labels,
        List<Part> parts,
        Instant started) {

    /**
     * A container.
     *
     * @param cpu requested, in thousandths of a core
     * @param memory requested, in bytes
     * @param limit of its memory in bytes, 0 for none
     */
    public record Part(String name, String image, long cpu, long memory, long limit) {}

    /** Whether its containers run. */
    public boolean isRunning() {
        return !started.equals(Instant.EPOCH);
    }

    static Worker of(JsonNode pod, Map<String, String> labels) {
        JsonNode metadata = pod.path("metadata");
        List<Part> parts = new ArrayList<>();
        for (JsonNode container : pod.path("spec").path("containers")) {
            JsonNode requests = container.path("resources").path("requests");
            JsonNode limits = container.path("resources").path("limits");
            parts.add(new Part(
                    container.path("name").asString(""),
                    container.path("image").asString(""),
                    Quantity.milli(requests.path("cpu")),
                    Quantity.milli(requests.path("memory")) / 1000,
                    Quantity.milli(limits.path("memory")) / 1000));
        }
        return new Worker(
                metadata.path("namespace").asString(""),
                metadata.path("name").asString(""),
                workload(metadata),
                pod.path("spec").path("nodeName").asString(""),
                labels,
                List.copyOf(parts),
                started(pod));
    }

    private static Instant started(JsonNode pod) {
        JsonNode status = pod.path("status");
        String text = status.path("containerStatuses")
                .path(0)
                .path("state")
                .path("running")
                .path("startedAt")
                .asString("");
        return status.path("phase").asString("").equals("Running") && !text.isEmpty()
                ? Instant.parse(text)
                : Instant.EPOCH;
    }

    /** A ReplicaSet is called like its Deployment and the hash of its template. */
    private static String workload(JsonNode metadata) {
        for (JsonNode owner : metadata.path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                String name = owner.path("name").asString("");
                int hash = name.lastIndexOf('-');
                return owner.path("kind").asString("").equals("ReplicaSet") && hash > 0
                        ? name.substring(0, hash)
                        : name;
            }
        }
        return metadata.path("name").asString("");
    }
}
