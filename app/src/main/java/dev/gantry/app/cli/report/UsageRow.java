package dev.gantry.app.cli.report;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.metrics.Usage;
import dev.gantry.services.nodes.NodeCapacity;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What a pod, a container or a node uses.
 *
 * @param namespace empty for a node
 * @param pod the container's, empty for a pod and a node
 * @param used null where nothing was measured
 * @param available what a node has for pods; null for others, and where that is not known
 */
public record UsageRow(
        Cluster cluster,
        String namespace,
        String pod,
        String name,
        @Nullable Measured used,
        @Nullable NodeCapacity available) {
    /** How much, and when that was measured over how long. */
    public record Measured(Usage usage, Instant at, Duration window) {}

    /** For sorting: -1 where nothing was measured. */
    public long cpuNanocores() {
        return used == null ? -1 : used.usage().cpuNanocores();
    }

    /** For sorting: -1 where nothing was measured. */
    public long memoryBytes() {
        return used == null ? -1 : used.usage().memoryBytes();
    }
}
