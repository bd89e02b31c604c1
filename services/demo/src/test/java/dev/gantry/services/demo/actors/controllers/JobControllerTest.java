package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class JobControllerTest {
    private static Rig with(String more) {
        Rig rig = new Rig();
        rig.create(Resource.JOBS, """
                {"metadata":{"name":"train"},"spec":{%s
                 "template":{"metadata":{"labels":{"app":"train"}},
                 "spec":{"restartPolicy":"Never","containers":[{"name":"c","image":"train:1"}]}}}}""".formatted(more));
        return rig;
    }

    private static JsonNode status(Rig rig) {
        return rig.get(Resource.JOBS, "train").path("status");
    }

    private static boolean has(Rig rig, String condition) {
        return Conditions.isTrue(status(rig), condition);
    }

    private static String told(Rig rig, String type) {
        return Rig.told(rig.get(Resource.JOBS, "train"), type);
    }

    @Test
    void runsSoManyAtOnceUntilAllAreDone() {
        Rig rig = with("\"completions\":5,\"parallelism\":2,");
        rig.kubelets.fate(pod -> Fate.SUCCEEDED);
        for (int i = 0; i < 60 && !has(rig, "Complete"); i++) {
            rig.beat();
            long running = rig.pods().stream()
                    .filter(pod -> !pod.at("/status/phase").asString("").equals("Succeeded"))
                    .count();
            assertTrue(running <= 2);
        }
        assertEquals("True CompletionsReached: Reached expected number of succeeded pods", told(rig, "Complete"));
        assertTrue(has(rig, "SuccessCriteriaMet"));
        assertEquals(5, status(rig).path("succeeded").asInt());
        assertEquals(5, rig.pods().size());
        assertFalse(status(rig).has("active"));
        assertFalse(status(rig).path("completionTime").asString("").isEmpty());
        assertTrue(rig.pods().stream()
                .noneMatch(pod -> pod.path("metadata").has("finalizers")
                        && !pod.path("metadata").path("finalizers").isEmpty()));
        assertTrue(rig.events("train").contains("Completed: Job completed"));
        rig.beats(10);
        assertEquals(5, rig.pods().size());
    }

    @Test
    void triesAgainLessAndLessEagerlyAndGivesUp() {
        Rig rig = with("\"backoffLimit\":2,");
        rig.kubelets.fate(pod -> Fate.FAILED);
        rig.beats(6);
        assertEquals(1, status(rig).path("failed").asInt(0));
        assertEquals(1, rig.pods().size());
        rig.skip(Duration.ofSeconds(10));
        rig.beats(6);
        assertEquals(2, status(rig).path("failed").asInt(0));
        rig.skip(Duration.ofSeconds(12));
        rig.beats(6);
        assertEquals(2, status(rig).path("failed").asInt(0), "the second wait is longer");
        rig.skip(Duration.ofSeconds(8));
        rig.beats(8);
        assertEquals(3, status(rig).path("failed").asInt(0));
        assertEquals("True BackoffLimitExceeded: Job has reached the specified backoff limit", told(rig, "Failed"));
        assertTrue(has(rig, "FailureTarget"));
        assertTrue(rig.events("train").contains("BackoffLimitExceeded: Job has reached the specified backoff limit"));
    }

    @Test
    void isCutOffAtItsDeadline() {
        Rig rig = with("\"activeDeadlineSeconds\":30,");
        rig.beats(8);
        assertEquals(1, status(rig).path("active").asInt());
        assertEquals(1, status(rig).path("ready").asInt());
        rig.skip(Duration.ofSeconds(30));
        rig.beats(8);
        assertEquals("True DeadlineExceeded: Job was active longer than specified deadline", told(rig, "Failed"));
        assertEquals(0, rig.pods().size());
    }

    @Test
    void goesWhenItsTimeIsOver() {
        Rig rig = with("\"ttlSecondsAfterFinished\":60,");
        rig.kubelets.fate(pod -> Fate.SUCCEEDED);
        rig.until(() -> has(rig, "Complete"));
        rig.beats(8);
        assertTrue(rig.exists(Resource.JOBS, "train"));
        rig.skip(Duration.ofSeconds(60));
        rig.beats(6);
        assertFalse(rig.exists(Resource.JOBS, "train"));
        assertEquals(0, rig.list(Resource.PODS).size());
    }

    @Test
    void numbersThePodsOfAnIndexedJob() {
        Rig rig = with("\"completions\":4,\"parallelism\":4,\"completionMode\":\"Indexed\",");
        Set<String> broken = new HashSet<>(Set.of("2"));
        rig.kubelets.fate(pod -> {
            String index =
                    pod.path("metadata").path("labels").path(JobRound.INDEX).asString();
            return broken.contains(index) ? Fate.STUCK : Fate.SUCCEEDED;
        });
        rig.beats(10);
        assertEquals("0,1,3", status(rig).path("completedIndexes").asString());
        assertEquals(3, status(rig).path("succeeded").asInt());
        assertTrue(rig.names(Resource.PODS).stream().anyMatch(name -> name.startsWith("train-2-")));
        assertEquals(
                "JOB_COMPLETION_INDEX",
                rig.pods().getFirst().at("/spec/containers/0/env/0/name").asString());
        broken.clear();
        rig.kubelets.lookAgain();
        rig.until(() -> has(rig, "Complete"));
        assertEquals("0-3", status(rig).path("completedIndexes").asString());
    }

    @Test
    void standsStillWhileSuspended() {
        Rig rig = with("\"suspend\":true,");
        rig.beats(6);
        assertEquals(0, rig.pods().size());
        assertEquals("True JobSuspended: Job suspended", told(rig, "Suspended"));
        assertFalse(status(rig).has("startTime"));
        rig.patch(Resource.JOBS, "train", "{\"spec\":{\"suspend\":false}}");
        rig.beats(6);
        assertEquals(1, rig.pods().size());
        assertEquals("False JobResumed: Job resumed", told(rig, "Suspended"));
        assertTrue(status(rig).has("startTime"));
        assertEquals(
                List.of("Suspended: Job suspended", "Resumed: Job resumed"),
                rig.events("train").stream()
                        .filter(event -> !event.startsWith("SuccessfulCreate"))
                        .toList());
    }

    @Test
    void countsADeletedPodAsFailedAndReplacesIt() {
        Rig rig = with("");
        rig.until(() -> status(rig).path("ready").asInt(0) == 1);
        String first = rig.names(Resource.PODS).getFirst();
        rig.api.delete(Resource.PODS, "default", first, null);
        rig.beats(4);
        rig.skip(Duration.ofSeconds(10));
        rig.until(() -> status(rig).path("ready").asInt(0) == 1);
        assertEquals(1, status(rig).path("failed").asInt(0));
        assertFalse(rig.exists(Resource.PODS, first));
    }

    @Test
    void leavesNoPodHeldWhenItIsDeletedWhileItRuns() {
        Rig rig = with("");
        rig.until(() -> status(rig).path("ready").asInt(0) == 1);
        rig.api.delete(Resource.JOBS, "default", "train", null);
        rig.beats(6);
        assertEquals(0, rig.list(Resource.PODS).size());
    }
}
