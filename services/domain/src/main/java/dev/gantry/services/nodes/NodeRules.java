package dev.gantry.services.nodes;

import dev.gantry.services.inventory.Labels;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeSet;

/** What {@code kubectl get nodes} prints, and which room a node stands in. Pure; any thread. */
public final class NodeRules {
    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
    private static final String ROLE = "kubernetes.io/role";

    /** OpenYurt's NodePool (new and old key) and KubeEdge's NodeGroup; other kinds of room need more than a label. */
    private static final List<String> ROOM_LABELS =
            List.of("apps.openyurt.io/nodepool", "apps.openyurt.io/desired-nodepool", "apps.kubeedge.io/belonging-to");

    private NodeRules() {}

    /** The STATUS column. */
    public static String status(Node node) {
        String word = switch (node.status().ready()) {
            case "True" -> "Ready";
            case "" -> "Unknown";
            default -> "NotReady";
        };
        return node.cordoned() ? word + ",SchedulingDisabled" : word;
    }

    /** The ROLES column's parts, sorted; empty where kubectl prints {@code <none>}. */
    public static List<String> roles(Node node) {
        TreeSet<String> roles = new TreeSet<>();
        SortedMap<String, String> labels = node.meta().labels().asMap();
        labels.forEach((key, value) -> {
            if (key.startsWith(ROLE_PREFIX) && key.length() > ROLE_PREFIX.length()) {
                roles.add(key.substring(ROLE_PREFIX.length()));
            } else if (key.equals(ROLE) && !value.isEmpty()) {
                roles.add(value);
            }
        });
        return List.copyOf(roles);
    }

    /** The room's name, empty for a node of no room. */
    public static String room(Node node) {
        Labels labels = node.meta().labels();
        for (String key : ROOM_LABELS) {
            String room = labels.get(key);
            if (room != null && !room.isEmpty()) {
                return room;
            }
        }
        return "";
    }
}
