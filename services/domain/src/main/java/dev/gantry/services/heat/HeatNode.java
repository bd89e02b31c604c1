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
        long there = there(measure);
        return use == null || there <= 0 ? Double.NaN : (double) asked(measure) / there;
    }

    /** What its pods ask for; 0 while they are not known. */
    public long asked(Measure measure) {
        if (use == null) {
            return 0;
        }
        return switch (measure) {
            case CPU -> use.cpuMillicores();
            case MEMORY -> use.memoryBytes();
            case GPU -> use.gpus();
            case PODS -> use.pods();
        };
    }

    /** What it can give; 0 or less where it does not say or has none. */
    public long there(Measure measure) {
        NodeCapacity can = node.allocatable();
        return switch (measure) {
            case CPU -> can.cpuMillicores();
            case MEMORY -> can.memoryBytes();
            case GPU -> GpuResources.count(can.extended());
            case PODS -> can.pods();
        };
    }
}
