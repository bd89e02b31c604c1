package dev.gantry.services.heat;

/** What the nodes of one group have in common, beside their cluster. */
public enum Grouping {
    POOL {
        @Override
        String of(HeatNode node) {
            return node.pool();
        }
    },
    ROOM {
        @Override
        String of(HeatNode node) {
            return node.room();
        }
    },
    CLUSTER {
        @Override
        String of(HeatNode node) {
            return node.cluster();
        }
    };

    /** The group's name, empty for a node of none. */
    abstract String of(HeatNode node);
}
