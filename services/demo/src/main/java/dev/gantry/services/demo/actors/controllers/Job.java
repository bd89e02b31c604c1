package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What controllers keep of a job. Immutable but for the trees of conditions, which nobody changes.
 *
 * @param started by the event clock; the far future where it has not
 * @param ended by the event clock; the far future where it has not
 */
record Job(Meta meta, Spec spec, Status status, Instant started, Instant ended) implements Row {
    /**
     * What is wanted.
     *
     * @param completions -1 where one pod decides for all
     * @param deadlineSeconds -1 for none
     * @param ttlSeconds -1 for ever
     */
    record Spec(
            int parallelism,
            int completions,
            int backoffLimit,
            long deadlineSeconds,
            long ttlSeconds,
            boolean isSuspended,
            boolean isIndexed,
            boolean isRestarting) {

        static Spec of(JsonNode spec) {
            boolean isSingle = !spec.has("completions") && !spec.has("parallelism");
            return new Spec(
                    spec.path("parallelism").asInt(1),
                    spec.path("completions").asInt(isSingle ? 1 : -1),
                    spec.path("backoffLimit").asInt(6),
                    spec.path("activeDeadlineSeconds").asLong(-1),
                    spec.path("ttlSecondsAfterFinished").asLong(-1),
                    spec.path("suspend").asBoolean(false),
                    spec.path("completionMode").asString("").equals("Indexed"),
                    spec.at("/template/spec/restartPolicy").asString("").equals("OnFailure"));
        }
    }

    /**
     * What was written last.
     *
     * @param startTime as it is written, empty for none
     * @param indexes those that are completed, as they are written
     */
    record Status(
            int active,
            int ready,
            int terminating,
            int succeeded,
            int failed,
            String indexes,
            String startTime,
            String completionTime,
            List<ObjectNode> conditions) {

        static Status of(JsonNode status) {
            List<ObjectNode> conditions = new ArrayList<>();
            status.path("conditions").forEach(one -> conditions.add((ObjectNode) one.deepCopy()));
            return new Status(
                    status.path("active").asInt(0),
                    status.path("ready").asInt(-1),
                    status.path("terminating").asInt(-1),
                    status.path("succeeded").asInt(0),
                    status.path("failed").asInt(0),
                    status.path("completedIndexes").asString(""),
                    status.path("startTime").asString(""),
                    status.path("completionTime").asString(""),
                    List.copyOf(conditions));
        }

        /** Missing where there is none that holds. */
        @Nullable
        ObjectNode condition(String type) {
            for (ObjectNode condition : conditions) {
                if (condition.path("type").asString("").equals(type)
                        && condition.path("status").asString("").equals("True")) {
                    return condition;
                }
            }
            return null;
        }
    }

    static Job of(Sighting sighting, @Nullable Job before) {
        JsonNode object = sighting.object();
        Meta meta = Meta.of(object);
        Job same = before != null && before.uid().equals(meta.uid()) ? before : null;
        Status status = Status.of(object.path("status"));
        return new Job(
                meta,
                same != null && meta.hasSameSpec(same.meta) ? same.spec : Spec.of(object.path("spec")),
                status,
                same != null && same.status.startTime.equals(status.startTime)
                        ? same.started
                        : started(sighting, status),
                same != null && same.outcome() != null ? same.ended : ended(sighting, status));
    }

    private static Instant started(Sighting sighting, Status status) {
        return status.startTime.isEmpty() ? Instant.MAX : sighting.fleetTime(Instant.parse(status.startTime));
    }

    private static Instant ended(Sighting sighting, Status status) {
        ObjectNode outcome = outcome(status);
        return outcome == null ? Instant.MAX : sighting.fleetTime(Stamps.read(outcome.path("lastTransitionTime")));
    }

    /** {@code Complete} or {@code Failed}, null while it goes on. */
    @Nullable
    String outcome() {
        ObjectNode outcome = outcome(status);
        return outcome == null ? null : outcome.path("type").asString();
    }

    private static @Nullable ObjectNode outcome(Status status) {
        ObjectNode complete = status.condition("Complete");
        return complete == null ? status.condition("Failed") : complete;
    }
}
