package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import dev.gantry.services.demo.api.LabelSelector;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What controllers keep of a stateful set. Immutable; any thread. */
record StatefulSet(Meta meta, Spec spec, Status status) implements Row {
    /**
     * What is wanted.
     *
     * @param start the first ordinal
     * @param partition ordinals below it keep the current template; -1 where none is given
     * @param template hash of the pod template
     */
    record Spec(
            int replicas,
            int start,
            boolean isParallel,
            boolean isOnDelete,
            int partition,
            int minReadySeconds,
            int historyLimit,
            boolean deletesClaimsWhenScaled,
            long template,
            Predicate<Map<String, String>> selector) {

        static Spec of(JsonNode spec) {
            JsonNode strategy = spec.path("updateStrategy");
            return new Spec(
                    spec.path("replicas").asInt(1),
                    spec.path("ordinals").path("start").asInt(0),
                    spec.path("podManagementPolicy").asString("").equals("Parallel"),
                    strategy.path("type").asString("").equals("OnDelete"),
                    strategy.path("rollingUpdate").path("partition").asInt(-1),
                    spec.path("minReadySeconds").asInt(0),
                    spec.path("revisionHistoryLimit").asInt(10),
                    spec.path("persistentVolumeClaimRetentionPolicy")
                            .path("whenScaled")
                            .asString("")
                            .equals("Delete"),
                    TemplateHash.of(spec.path("template")),
                    LabelSelector.of(spec.path("selector")));
        }
    }

    /** What was written last. */
    record Status(
            long generation,
            int replicas,
            int ready,
            int available,
            int current,
            int updated,
            String currentRevision,
            String updateRevision,
            int collisions) {

        static Status of(JsonNode status) {
            return new Status(
                    status.path("observedGeneration").asLong(0),
                    status.path("replicas").asInt(0),
                    status.path("readyReplicas").asInt(0),
                    status.path("availableReplicas").asInt(0),
                    status.path("currentReplicas").asInt(0),
                    status.path("updatedReplicas").asInt(0),
                    status.path("currentRevision").asString(""),
                    status.path("updateRevision").asString(""),
                    status.path("collisionCount").asInt(0));
        }
    }

    static StatefulSet of(Sighting sighting, @Nullable StatefulSet before) {
        JsonNode object = sighting.object();
        Meta meta = Meta.of(object);
        return new StatefulSet(
                meta,
                before != null && meta.hasSameSpec(before.meta) ? before.spec : Spec.of(object.path("spec")),
                Status.of(object.path("status")));
    }

    /** The ordinal in a pod's name, -1 where it is none of this set's. */
    int ordinal(Pod pod) {
        String name = pod.meta().name();
        int dash = name.lastIndexOf('-');
        if (dash < 0 || !name.substring(0, dash).equals(meta.name())) {
            return -1;
        }
        String digits = name.substring(dash + 1);
        return digits.matches("\\d{1,9}") ? Integer.parseInt(digits) : -1;
    }
}
