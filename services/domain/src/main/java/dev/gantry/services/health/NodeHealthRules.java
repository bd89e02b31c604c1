package dev.gantry.services.health;

import dev.gantry.services.nodes.Node;
import java.util.regex.Pattern;

/** A node's health from its conditions. Pure; any thread. */
public final class NodeHealthRules {
    /** The kubelet's own, and what node-problem-detector reports; distributions set others that are good news. */
    private static final Pattern TROUBLE = Pattern.compile(
            ".*(Pressure|Unavailable|Deadlock|Problem|Unhealthy|Failure|ReadonlyFilesystem)|Frequent.*|Corrupt.*");

    private NodeHealthRules() {}

    /** Whether a condition that is True is bad news. */
    static boolean isTrouble(String condition) {
        return TROUBLE.matcher(condition).matches();
    }

    /** Unknown means that the controllers stopped hearing of the node; a pressure makes a ready node a warning. */
    public static Health of(Node node) {
        return switch (node.status().ready()) {
            case "True" ->
                node.status().troubles().stream().anyMatch(NodeHealthRules::isTrouble)
                        ? Health.WARNING
                        : Health.HEALTHY;
            case "False" -> Health.FAILING;
            case "Unknown" -> Health.LOST;
            default -> Health.UNKNOWN;
        };
    }
}
