package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a replica set. Immutable; any thread.
 *
 * @param replicas wanted
 * @param template hash of the pod template
 * @param failure its {@code ReplicaFailure} condition, null where it has none
 */
record ReplicaSet(
        Meta meta,
        int replicas,
        int minReadySeconds,
        Pods pods,
        Map<String, String> labels,
        Map<String, String> annotations,
        Counts counts,
        @Nullable JsonNode failure)
        implements Row {

    /**
     * Which pods belong to it, and what they are made like.
     *
     * @param labels of the template
     * @param template hash of the pod template
     */
    record Pods(Predicate<Map<String, String>> selector, Map<String, String> labels, long template) {}

    /**
     * Its status.
     *
     * @param generation observed
     * @param terminating -1 where it is not told
     */
    record Counts(long generation, int replicas, int labeled, int ready, int available, int terminating) {}

    static ReplicaSet of(Sighting sighting, @Nullable ReplicaSet before) {
        JsonNode object = sighting.object();
        JsonNode spec = object.path("spec");
        JsonNode status = object.path("status");
        Meta meta = Meta.of(object);
        JsonNode failure = Conditions.find(status, "ReplicaFailure");
        return new ReplicaSet(
                meta,
                spec.path("replicas").asInt(1),
                spec.path("minReadySeconds").asInt(0),
                before != null && meta.hasSameSpec(before.meta) ? before.pods : pods(spec),
                LabelSelector.labels(object.path("metadata")),
                Annotations.of(object),
                counts(status),
                failure.isMissingNode() ? null : failure.deepCopy());
    }

    private static Pods pods(JsonNode spec) {
        JsonNode template = spec.path("template");
        return new Pods(
                LabelSelector.of(spec.path("selector")),
                LabelSelector.labels(template.path("metadata")),
                TemplateHash.of(template));
    }

    private static Counts counts(JsonNode status) {
        return new Counts(
                status.path("observedGeneration").asLong(0),
                status.path("replicas").asInt(0),
                status.path("fullyLabeledReplicas").asInt(0),
                status.path("readyReplicas").asInt(0),
                status.path("availableReplicas").asInt(0),
                status.path("terminatingReplicas").asInt(-1));
    }

    boolean isActive() {
        return replicas > 0;
    }
}
