package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a node. Immutable; any thread.
 *
 * @param ready the status of its {@code Ready} condition, empty before it has one
 */
record Node(Meta meta, Map<String, String> labels, List<Taint> taints, String ready, boolean isUnschedulable)
        implements Row {
    static Node of(Sighting sighting, @Nullable Node before) {
        JsonNode object = sighting.object();
        Map<String, String> labels = LabelSelector.labels(object.path("metadata"));
        List<Taint> taints = Taint.of(object);
        return new Node(
                Meta.of(object),
                before != null && before.labels.equals(labels) ? before.labels : labels,
                before != null && before.taints.equals(taints) ? before.taints : taints,
                Conditions.find(object.path("status"), "Ready").path("status").asString(""),
                object.path("spec").path("unschedulable").asBoolean(false));
    }

    String name() {
        return meta.name();
    }

    /** Whether pods fit it as they did before. */
    boolean isSamePlace(Node other) {
        return labels.equals(other.labels) && taints.equals(other.taints);
    }
}
