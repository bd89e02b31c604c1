package dev.gantry.services.demo.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.logs.LogRun.Ending;
import dev.gantry.services.demo.logs.LogRun.Question;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class LogRunTest {
    private static final String ENDED =
            "{\"terminated\":{\"exitCode\":137,\"reason\":\"OOMKilled\",\"startedAt\":\"2026-11-27T08:00:00Z\",\"finishedAt\":\"2026-11-27T08:05:00Z\"}}";
    private static final String RUNS = "{\"running\":{\"startedAt\":\"2026-11-27T08:06:00Z\"}}";
    private static final Ending OOM = new Ending(137, "OOMKilled", Instant.parse("2026-11-27T08:05:00Z"));

    private static JsonNode status(int restarts, String state, String last) {
        return JsonMapper.shared()
                .readTree("{\"restartCount\":" + restarts + ",\"state\":" + state + ",\"lastState\":" + last + "}");
    }

    private static String waiting(String reason) {
        return "{\"waiting\":{\"reason\":\"" + reason + "\"}}";
    }

    private static LogRun run(JsonNode status, boolean isPrevious) {
        return LogRun.of(status, new Question("p", "c", isPrevious));
    }

    private static String refusal(JsonNode status, boolean isPrevious) {
        ApiException refusal = assertThrows(ApiException.class, () -> run(status, isPrevious));
        assertEquals(400, refusal.code());
        return refusal.getMessage();
    }

    @Test
    void aContainerThatRunsIsInItsLatestLife() {
        LogRun run = run(status(3, RUNS, ENDED), false);
        assertEquals(3, run.number());
        assertEquals(Instant.parse("2026-11-27T08:06:00Z"), run.started());
        assertNull(run.ending());
    }

    @Test
    void theLifeBeforeIsTheOneThatEndedLast() {
        assertEquals(2, run(status(3, RUNS, ENDED), true).number());
        assertEquals(OOM, run(status(3, RUNS, ENDED), true).ending());
    }

    @Test
    void whileItWaitsToStartAgainBothAreTheLifeThatEnded() {
        JsonNode status = status(3, waiting("CrashLoopBackOff"), ENDED);
        assertEquals(run(status, true), run(status, false));
        assertEquals(3, run(status, false).number());
    }

    @Test
    void whatNeverRanHasNoLog() {
        assertEquals(
                "container \"c\" in pod \"p\" is waiting to start: ContainerCreating",
                refusal(status(0, waiting("ContainerCreating"), "{}"), false));
        assertEquals(
                "container \"c\" in pod \"p\" is waiting to start: trying and failing to pull image",
                refusal(status(0, waiting("ImagePullBackOff"), "{}"), false));
        assertEquals(
                "container \"c\" in pod \"p\" is waiting to start: image can't be pulled",
                refusal(status(0, waiting("ErrImagePull"), "{}"), false));
        assertEquals("container \"c\" in pod \"p\" is not available", refusal(status(0, "{}", "{}"), false));
        assertEquals(
                "previous terminated container \"c\" in pod \"p\" not found", refusal(status(0, RUNS, "{}"), true));
    }

    @Test
    void aFollowedLifeEndsWhereTheStatusSaysSo() {
        LogRun run = run(status(3, RUNS, "{}"), false);
        assertNull(run.endIn(status(3, RUNS, "{}")));
        assertEquals(OOM, run.endIn(status(3, ENDED, "{}")).ending());
        assertEquals(
                OOM, run.endIn(status(3, waiting("CrashLoopBackOff"), ENDED)).ending());
        assertEquals(OOM, run.endIn(status(4, RUNS, ENDED)).ending());
    }
}
