package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What controllers keep of a deployment. Immutable but for the trees of conditions, which nobody changes.
 *
 * @param progressed when its {@code Progressing} condition was last updated, by the event clock
 */
record Deployment(Meta meta, Spec spec, Map<String, String> annotations, Status status, Instant progressed)
        implements Row {
    private static final int NEVER = Integer.MAX_VALUE;
    private static final Portion QUARTER = Portion.percent(25);

    /**
     * What is wanted.
     *
     * @param template hash of the pod template
     */
    record Spec(
            int replicas,
            boolean isRolling,
            Portion surge,
            Portion unavailable,
            int minReadySeconds,
            int progressDeadlineSeconds,
            int historyLimit,
            boolean isPaused,
            long template,
            Predicate<Map<String, String>> selector) {

        static Spec of(JsonNode spec) {
            JsonNode rolling = spec.path("strategy").path("rollingUpdate");
            return new Spec(
                    spec.path("replicas").asInt(1),
                    !spec.path("strategy").path("type").asString("").equals("Recreate"),
                    Portion.of(rolling.path("maxSurge"), QUARTER),
                    Portion.of(rolling.path("maxUnavailable"), QUARTER),
                    spec.path("minReadySeconds").asInt(0),
                    spec.path("progressDeadlineSeconds").asInt(600),
                    spec.path("revisionHistoryLimit").asInt(10),
                    spec.path("paused").asBoolean(false),
                    TemplateHash.of(spec.path("template")),
                    LabelSelector.of(spec.path("selector")));
        }

        /** Pods over the wanted ones while it rolls. */
        int maxSurge() {
            return isRolling ? surge.up(replicas) : 0;
        }

        /** Pods that may be missing while it rolls; 1 where neither would leave room to move. */
        int maxUnavailable() {
            if (!isRolling || replicas == 0) {
                return 0;
            }
            int down = unavailable.down(replicas);
            return Math.min(down == 0 && surge.up(replicas) == 0 ? 1 : down, replicas);
        }

        boolean hasDeadline() {
            return progressDeadlineSeconds != NEVER;
        }

        boolean keepsAllRevisions() {
            return historyLimit == NEVER;
        }
    }

    /**
     * What was written last.
     *
     * @param terminating -1 where it is not told
     */
    record Status(
            long generation,
            int replicas,
            int updated,
            int ready,
            int available,
            int unavailable,
            int terminating,
            int collisions,
            List<ObjectNode> conditions) {

        static Status of(JsonNode status) {
            List<ObjectNode> conditions = new ArrayList<>();
            status.path("conditions").forEach(one -> conditions.add((ObjectNode) one.deepCopy()));
            return new Status(
                    status.path("observedGeneration").asLong(0),
                    status.path("replicas").asInt(0),
                    status.path("updatedReplicas").asInt(0),
                    status.path("readyReplicas").asInt(0),
                    status.path("availableReplicas").asInt(0),
                    status.path("unavailableReplicas").asInt(0),
                    status.path("terminatingReplicas").asInt(-1),
                    status.path("collisionCount").asInt(0),
                    List.copyOf(conditions));
        }

        /** Whether all pods are of the newest template and available. */
        boolean isComplete(Deployment deployment) {
            int wanted = deployment.spec.replicas;
            return updated == wanted
                    && replicas == wanted
                    && available == wanted
                    && generation >= deployment.meta.generation();
        }
    }

    static Deployment of(Sighting sighting, @Nullable Deployment before) {
        JsonNode object = sighting.object();
        Meta meta = Meta.of(object);
        return new Deployment(
                meta,
                before != null && meta.hasSameSpec(before.meta) ? before.spec : Spec.of(object.path("spec")),
                Annotations.of(object),
                Status.of(object.path("status")),
                progressed(sighting, before));
    }

    private static Instant progressed(Sighting sighting, @Nullable Deployment before) {
        JsonNode status = sighting.object().path("status");
        JsonNode now = Conditions.find(status, "Progressing");
        if (before != null) {
            for (ObjectNode then : before.status.conditions) {
                if (then.equals(now)) {
                    return before.progressed;
                }
            }
        }
        return sighting.fleetTime(Stamps.read(now.path("lastUpdateTime")));
    }
}
