package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Which taints a node has by its conditions. Pure; any thread. */
final class NodeTaints {
    static final String PREFIX = "node.kubernetes.io/";
    static final String UNREACHABLE = PREFIX + "unreachable";
    static final String NOT_READY = PREFIX + "not-ready";

    private static final Map<String, String> PRESSURES = Collections.unmodifiableMap(new TreeMap<>(Map.of(
            "MemoryPressure", PREFIX + "memory-pressure",
            "DiskPressure", PREFIX + "disk-pressure",
            "PIDPressure", PREFIX + "pid-pressure",
            "NetworkUnavailable", PREFIX + "network-unavailable")));
    private static final String UNSCHEDULABLE = PREFIX + "unschedulable";

    private NodeTaints() {}

    /** @param isAlone whether no other node is ready either; then its pods are left in peace */
    static List<Taint> wanted(Node node, boolean isAlone) {
        List<Taint> taints = new ArrayList<>();
        String health = switch (node.ready()) {
            case "True" -> "";
            case "False" -> NOT_READY;
            default -> node.ready().isEmpty() ? "" : UNREACHABLE;
        };
        if (!health.isEmpty()) {
            taints.add(new Taint(health, "", "NoSchedule"));
            if (!isAlone) {
                taints.add(new Taint(health, "", "NoExecute"));
            }
        }
        PRESSURES.forEach((condition, key) -> {
            if (node.conditions().getOrDefault(condition, "").equals("True")) {
                taints.add(new Taint(key, "", "NoSchedule"));
            }
        });
        if (node.isUnschedulable()) {
            taints.add(new Taint(UNSCHEDULABLE, "", "NoSchedule"));
        }
        return taints.stream().sorted(NodeTaints::compare).toList();
    }

    private static int compare(Taint one, Taint other) {
        int byKey = one.key().compareTo(other.key());
        return byKey == 0 ? other.effect().compareTo(one.effect()) : byKey;
    }

    /** Those that are this controller's business. */
    static List<Taint> own(List<Taint> taints) {
        return taints.stream()
                .filter(NodeTaints::isOwn)
                .sorted(NodeTaints::compare)
                .toList();
    }

    private static boolean isOwn(Taint taint) {
        return taint.key().equals(UNREACHABLE)
                || taint.key().equals(NOT_READY)
                || taint.key().equals(UNSCHEDULABLE)
                || PRESSURES.containsValue(taint.key());
    }

    /** The part of a node's spec that says so; other taints stay, and those that are there keep their time. */
    static ObjectNode spec(ObjectNode node, List<Taint> wanted, Beat beat) {
        ArrayNode taints = array();
        List<Taint> left = new ArrayList<>(wanted);
        List<Taint> there = Taint.of(node);
        int i = 0;
        for (JsonNode tree : node.path("spec").path("taints")) {
            Taint taint = there.get(i++);
            if (!isOwn(taint) || left.remove(taint)) {
                taints.add(tree.deepCopy());
            }
        }
        for (Taint taint : left) {
            taints.add(object("key", taint.key(), "effect", taint.effect(), "timeAdded", Stamps.write(beat.stamp())));
        }
        ObjectNode spec = object();
        if (taints.isEmpty()) {
            spec.putNull("taints");
        } else {
            spec.set("taints", taints);
        }
        return spec;
    }
}
