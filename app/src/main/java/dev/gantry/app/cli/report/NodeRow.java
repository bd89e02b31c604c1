package dev.gantry.app.cli.report;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import java.time.Instant;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** One node of one cluster and what the pods bound to it ask for. */
public record NodeRow(Cluster cluster, Node node, @Nullable Bound bound, Instant asOf) {
    /**
     * Sums over the pods on the node that hold resources: those neither Succeeded nor Failed.
     *
     * @param pods such pods
     */
    public record Bound(long pods, long cpuMillicores, long memoryBytes) {
        static Bound of(Collection<Pod> onNode) {
            long pods = 0;
            long cpu = 0;
            long memory = 0;
            for (Pod pod : onNode) {
                String phase = pod.status().phase();
                if (!phase.equals("Succeeded") && !phase.equals("Failed")) {
                    pods++;
                    cpu += Math.max(0, pod.spec().requests().cpuMillicores());
                    memory += Math.max(0, pod.spec().requests().memoryBytes());
                }
            }
            return new Bound(pods, cpu, memory);
        }
    }
}
