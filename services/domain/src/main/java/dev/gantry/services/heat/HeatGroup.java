package dev.gantry.services.heat;

import java.util.List;

/**
 * Nodes that stand together on the map, by name. Immutable; any thread.
 *
 * @param name of the pool, room or cluster; empty for those of none
 */
public record HeatGroup(String cluster, String name, List<HeatNode> nodes) {
    public HeatGroup {
        nodes = List.copyOf(nodes);
    }
}
