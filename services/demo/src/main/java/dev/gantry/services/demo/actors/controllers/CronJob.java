package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What controllers keep of a cron job. Immutable; any thread.
 *
 * @param active uids and names of the jobs its status tells of
 * @param looked up to when, by the event clock, its schedule was seen to when it was first seen
 */
record CronJob(Meta meta, Spec spec, List<Active> active, Status status, Instant looked) implements Row {
    /** A job its status tells of. */
    record Active(String uid, String name) {}

    /** Times as they are written, empty for none. */
    record Status(String lastSchedule, String lastSuccess) {}

    /**
     * What is wanted.
     *
     * @param zone empty for the cluster's
     * @param startingDeadlineSeconds -1 for none
     */
    record Spec(
            String schedule,
            String zone,
            boolean isSuspended,
            String concurrency,
            long startingDeadlineSeconds,
            int successesKept,
            int failuresKept) {

        static Spec of(JsonNode spec) {
            return new Spec(
                    spec.path("schedule").asString(""),
                    spec.path("timeZone").asString(""),
                    spec.path("suspend").asBoolean(false),
                    spec.path("concurrencyPolicy").asString("Allow"),
                    spec.path("startingDeadlineSeconds").asLong(-1),
                    spec.path("successfulJobsHistoryLimit").asInt(3),
                    spec.path("failedJobsHistoryLimit").asInt(1));
        }
    }

    static CronJob of(Sighting sighting, @Nullable CronJob before) {
        JsonNode object = sighting.object();
        Meta meta = Meta.of(object);
        JsonNode status = object.path("status");
        List<Active> active = new ArrayList<>();
        for (JsonNode one : status.path("active")) {
            active.add(new Active(one.path("uid").asString(""), one.path("name").asString("")));
        }
        Status times = new Status(
                status.path("lastScheduleTime").asString(""),
                status.path("lastSuccessfulTime").asString(""));
        boolean isKnown = before != null && before.uid().equals(meta.uid());
        return new CronJob(
                meta,
                Spec.of(object.path("spec")),
                List.copyOf(active),
                times,
                isKnown && before != null ? before.looked : looked(sighting, times));
    }

    /** What was due before anybody looked is not made up for, unless it is known when it was last done. */
    private static Instant looked(Sighting sighting, Status status) {
        return status.lastSchedule.isEmpty()
                ? sighting.beat().fleet()
                : sighting.fleetTime(Instant.parse(status.lastSchedule));
    }
}
