package dev.gantry.services.nodes;

import dev.gantry.services.inventory.Labels;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;

/** What {@code kubectl get nodes} prints, which room a node stands in and which pool it is of. Pure; any thread. */
public final class NodeRules {
    private static final String ROLE_PREFIX = "node-role.kubernetes.io/";
    private static final String ROLE = "kubernetes.io/role";

    /** OpenYurt's NodePool (new and old key) and KubeEdge's NodeGroup; other kinds of room need more than a label. */
    private static final List<String> ROOM_LABELS =
            List.of("apps.openyurt.io/nodepool", "apps.openyurt.io/desired-nodepool", "apps.kubeedge.io/belonging-to");

    /** By whose label a pool is known, the surest first. */
    private static final List<String> POOL_LABELS = List.of(
            "apps.openyurt.io/nodepool",
            "apps.openyurt.io/desired-nodepool",
            "cloud.google.com/gke-nodepool",
            "eks.amazonaws.com/nodegroup",
            "kubernetes.azure.com/agentpool",
            "karpenter.sh/nodepool");

    /** What others call such a label, whatever stands before the slash. */
    private static final Set<String> POOL_NAMES =
            Set.of("pool", "nodepool", "node-pool", "agentpool", "nodegroup", "node-group");

    private static final String INSTANCE_TYPE = "node.kubernetes.io/instance-type";

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

    /** The pool's name, the machine type's where nothing names a pool; empty for a node that carries neither. */
    public static String pool(Node node) {
        Labels labels = node.meta().labels();
        for (String key : POOL_LABELS) {
            String pool = labels.get(key);
            if (pool != null && !pool.isEmpty()) {
                return pool;
            }
        }
        String other = labels.firstWhere(key -> POOL_NAMES.contains(key.substring(key.lastIndexOf('/') + 1)));
        if (!other.isEmpty()) {
            return other;
        }
        String type = labels.get(INSTANCE_TYPE);
        return type == null ? "" : type;
    }
}
