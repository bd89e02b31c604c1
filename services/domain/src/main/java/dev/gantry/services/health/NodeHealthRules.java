package dev.gantry.services.health;

import dev.gantry.services.nodes.Node;

/** A node's health from its conditions. Pure; any thread. */
public final class NodeHealthRules {
    private NodeHealthRules() {}

    /** Unknown means that the controllers stopped hearing of the node; a pressure makes a ready node a warning. */
    public static Health of(Node node) {
        return switch (node.status().ready()) {
            case "True" -> node.status().troubles().isEmpty() ? Health.HEALTHY : Health.WARNING;
            case "False" -> Health.FAILING;
            case "Unknown" -> Health.LOST;
            default -> Health.UNKNOWN;
        };
    }
}
