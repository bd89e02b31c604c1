package dev.gantry.services.heat;

import dev.gantry.services.health.Health;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.nodes.NodeUse;
import dev.gantry.services.pods.GpuResources;
import org.jspecify.annotations.Nullable;

/**
 * One node of the map. Immutable; any thread.
 *
 * @param room empty for a node of no room
 * @param pool empty for a node of no pool
 * @param use null while the pods are not known
 * @param isOld its cluster does not answer; this is what was last heard
 */
public record HeatNode(
        String cluster,
        Node node,
        String room,
        String pool,
        Health health,
        @Nullable NodeUse use,
        boolean isOld) {
    /**
     * Asked for of what it can give, above 1 where it is promised more; NaN where either is not known or there is none.
     */
    public double share(Measure measure) {
        if (use == null) {
            return Double.NaN;
        }
        NodeCapacity can = node.allocatable();
        return switch (measure) {
            case CPU -> share(use.cpuMillicores(), can.cpuMillicores());
            case MEMORY -> share(use.memoryBytes(), can.memoryBytes());
            case GPU -> share(use.gpus(), GpuResources.count(can.extended()));
            case PODS -> share(use.pods(), can.pods());
        };
    }

    private static double share(long part, long whole) {
        return whole <= 0 ? Double.NaN : (double) part / whole;
    }
}
