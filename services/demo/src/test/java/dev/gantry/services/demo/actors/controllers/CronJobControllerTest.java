package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class CronJobControllerTest {
    /** Of the first minute after {@link Rig#START}. */
    private static final long MINUTE = Rig.START.getEpochSecond() / 60 + 1;

    private static Rig with(int speed, String more) {
        Rig rig = new Rig(speed);
        rig.create(Resource.CRON_JOBS, """
                {"metadata":{"name":"sum"},"spec":{"schedule":"*/2 * * * *",%s
                 "jobTemplate":{"spec":{"backoffLimit":0,"template":{"spec":{"restartPolicy":"Never",
                  "containers":[{"name":"c","image":"sum:1"}]}}}}}}""".formatted(more));
        rig.kubelets.fate(pod -> Fate.SUCCEEDED);
        return rig;
    }

    private static String job(int minutes) {
        return "sum-" + (MINUTE - 1 + minutes);
    }

    private static JsonNode status(Rig rig) {
        return rig.get(Resource.CRON_JOBS, "sum").path("status");
    }

    @Test
    void startsJobsByTheEventClock() {
        // A beat is ten seconds of the evening: twelve to a job.
        Rig rig = with(40, "");
        rig.beats(12);
        assertEquals(List.of(), rig.names(Resource.JOBS));
        rig.beat();
        assertEquals(List.of(job(2)), rig.names(Resource.JOBS));
        assertEquals(1, status(rig).path("active").size());
        assertEquals(
                "2026-11-27T12:02:00Z",
                rig.get(Resource.JOBS, job(2))
                        .path("metadata")
                        .path("annotations")
                        .path("batch.kubernetes.io/cronjob-scheduled-timestamp")
                        .asString());
        assertEquals(
                "2026-11-27T12:00:03Z",
                status(rig).path("lastScheduleTime").asString(),
                "the status is stamped like everything else");
        rig.beats(11);
        assertEquals(0, status(rig).path("active").size());
        assertFalse(status(rig).path("lastSuccessfulTime").asString("").isEmpty());
        rig.beats(60);
        assertEquals(List.of(job(8), job(10), job(12)), rig.names(Resource.JOBS), "three are kept");
        assertTrue(rig.events("sum").contains("SuccessfulCreate: Created job " + job(2)));
        assertTrue(
                rig.events("sum").contains("SawCompletedJob: Saw completed job: " + job(2) + ", condition: Complete"));
    }

    @Test
    void doesNotStartWhatIsForbiddenToOverlap() {
        Rig rig = with(40, "\"concurrencyPolicy\":\"Forbid\",");
        rig.kubelets.fate(pod -> Fate.READY);
        rig.beats(40);
        assertEquals(List.of(job(2)), rig.names(Resource.JOBS));
        assertTrue(rig.events("sum")
                .contains("JobAlreadyActive: Not starting job because prior execution is running and concurrency "
                        + "policy is Forbid"));
    }

    @Test
    void replacesWhatStillRuns() {
        Rig rig = with(40, "\"concurrencyPolicy\":\"Replace\",");
        rig.kubelets.fate(pod -> Fate.READY);
        rig.beats(28);
        assertEquals(List.of(job(4)), rig.names(Resource.JOBS));
        assertEquals(1, status(rig).path("active").size());
    }

    @Test
    void restsWhileSuspendedAndCatchesUpOnce() {
        Rig rig = with(40, "\"suspend\":true,");
        rig.beats(40);
        assertEquals(List.of(), rig.names(Resource.JOBS));
        rig.patch(Resource.CRON_JOBS, "sum", "{\"spec\":{\"suspend\":false}}");
        rig.beats(4);
        assertEquals(List.of(job(6)), rig.names(Resource.JOBS));
        rig.beats(8);
        assertEquals(List.of(job(6), job(8)), rig.names(Resource.JOBS));
    }

    @Test
    void startsOnlyTheLastOfManyItMissed() {
        Rig rig = with(1, "");
        rig.beat();
        rig.skip(Duration.ofMinutes(61));
        rig.beats(2);
        assertEquals(List.of(job(60)), rig.names(Resource.JOBS));
    }

    @Test
    void saysWhatIsWrongWithASchedule() {
        Rig rig = with(1, "");
        rig.patch(Resource.CRON_JOBS, "sum", "{\"spec\":{\"schedule\":\"61 * * * *\"}}");
        rig.beats(3);
        assertTrue(rig.events("sum").stream()
                .anyMatch(event -> event.startsWith("UnparseableSchedule: unparseable schedule: \"61 * * * *\" : ")));
    }
}
