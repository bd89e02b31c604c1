package dev.gantry.views.fleet.heat;

import dev.gantry.services.heat.HeatNode;
import java.util.List;

/**
 * What the map is drawn from. Immutable; any thread.
 *
 * @param nodes of the shown clusters, by name within each
 * @param silent names of the clusters whose nodes are shown as they were last heard of
 */
public record HeatState(List<HeatNode> nodes, List<String> silent, Lists lists) {
    /** Nothing was looked at yet. */
    public static final HeatState EMPTY = new HeatState(List.of(), List.of(), Lists.READING);

    public HeatState {
        nodes = List.copyOf(nodes);
        silent = List.copyOf(silent);
    }

    /** How far the lists of nodes are read. */
    public enum Lists {
        /** One is still on its way. */
        READING,
        /** None may be read. */
        DENIED,
        /** All that will come are there. */
        READ
    }
}
