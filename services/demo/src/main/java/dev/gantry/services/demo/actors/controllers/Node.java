package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a node. Immutable; any thread.
 *
 * @param tainted since when it has the taints that drive pods away, by the event clock
 * @param conditions their statuses by type
 */
record Node(
        Meta meta,
        Map<String, String> labels,
        List<Taint> taints,
        Instant tainted,
        Map<String, String> conditions,
        boolean isUnschedulable)
        implements Row {
    private static final List<String> CONDITIONS =
            List.of("Ready", "MemoryPressure", "DiskPressure", "PIDPressure", "NetworkUnavailable");

    static Node of(Sighting sighting, @Nullable Node before) {
        JsonNode object = sighting.object();
        Map<String, String> labels = LabelSelector.labels(object.path("metadata"));
        List<Taint> taints = Taint.of(object);
        Map<String, String> conditions = conditions(object.path("status"));
        boolean isSame = before != null && driving(before.taints).equals(driving(taints));
        return new Node(
                Meta.of(object),
                before != null && before.labels.equals(labels) ? before.labels : labels,
                before != null && before.taints.equals(taints) ? before.taints : taints,
                before != null && isSame ? before.tainted : tainted(sighting),
                before != null && before.conditions.equals(conditions) ? before.conditions : conditions,
                object.path("spec").path("unschedulable").asBoolean(false));
    }

    private static Map<String, String> conditions(JsonNode status) {
        Map<String, String> conditions = new TreeMap<>();
        for (String type : CONDITIONS) {
            String value = Conditions.find(status, type).path("status").asString("");
            if (!value.isEmpty()) {
                conditions.put(type, value);
            }
        }
        return conditions;
    }

    private static List<Taint> driving(List<Taint> taints) {
        return taints.stream().filter(Taint::isNoExecute).toList();
    }

    private static Instant tainted(Sighting sighting) {
        for (JsonNode taint : sighting.object().path("spec").path("taints")) {
            if (taint.has("timeAdded")) {
                return sighting.fleetTime(Stamps.read(taint.path("timeAdded")));
            }
        }
        return sighting.beat().fleet();
    }

    /** The taints that drive pods away. */
    List<Taint> driving() {
        return driving(taints);
    }

    /** The status of its {@code Ready} condition, empty before it has one. */
    String ready() {
        return conditions.getOrDefault("Ready", "");
    }

    String name() {
        return meta.name();
    }

    /** Whether pods fit it as they did before. */
    boolean isSamePlace(Node other) {
        return labels.equals(other.labels) && taints.equals(other.taints);
    }
}
