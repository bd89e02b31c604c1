package dev.gantry.tests.fleet;

import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * What became of one container.
 *
 * @param ready whether it serves
 * @param restarts how often it was started anew
 * @param state its ContainerState
 * @param lastState the ContainerState before, or an empty object
 */
record ContainerFate(boolean ready, int restarts, ObjectNode state, ObjectNode lastState) {
    static ContainerFate of(PodState pod, Instant started, Chance chance) {
        Instant ran = started.plusSeconds(5);
        return switch (pod) {
            case RUNNING, TERMINATING -> new ContainerFate(true, 0, running(ran), Json.object());
            case RESTARTED -> again(true, chance.between(1, 6), running(ran), 2, "Error", ran);
            case NOT_READY -> new ContainerFate(false, 0, running(ran), Json.object());
            case CRASH_LOOP ->
                again(
                        false,
                        chance.between(4, 90),
                        waiting("CrashLoopBackOff", "back-off 5m0s restarting failed container"),
                        1,
                        "Error",
                        ran);
            case OOM_KILLED ->
                again(
                        false,
                        chance.between(1, 12),
                        Json.object("terminated", terminated(137, "OOMKilled", ran, Duration.ofMinutes(3))),
                        137,
                        "OOMKilled",
                        ran);
            case IMAGE_PULL ->
                new ContainerFate(
                        false,
                        0,
                        waiting("ImagePullBackOff", "Back-off pulling image: not found in " + Vocabulary.REGISTRY),
                        Json.object());
            case CREATING -> new ContainerFate(false, 0, waiting("ContainerCreating", ""), Json.object());
            case INITIALIZING -> new ContainerFate(false, 0, waiting("PodInitializing", ""), Json.object());
            case COMPLETED ->
                new ContainerFate(
                        false,
                        0,
                        Json.object("terminated", terminated(0, "Completed", ran, Duration.ofMinutes(4))),
                        Json.object());
            case FAILED ->
                new ContainerFate(
                        false,
                        0,
                        Json.object("terminated", terminated(1, "Error", ran, Duration.ofMinutes(1))),
                        Json.object());
            case PENDING, GATED, EVICTED -> throw new IllegalArgumentException(pod + " has no containers");
        };
    }

    static ObjectNode terminated(int code, String reason, Instant from, Duration life) {
        return Json.object(
                "exitCode",
                code,
                "reason",
                reason,
                "startedAt",
                from.toString(),
                "finishedAt",
                from.plus(life).toString());
    }

    private static ContainerFate again(
            boolean ready, int restarts, ObjectNode state, int code, String reason, Instant ran) {
        ObjectNode before =
                Json.object("terminated", terminated(code, reason, ran.minusSeconds(90), Duration.ofMinutes(1)));
        return new ContainerFate(ready, restarts, state, before);
    }

    private static ObjectNode running(Instant since) {
        return Json.object("running", Json.object("startedAt", since.toString()));
    }

    private static ObjectNode waiting(String reason, String message) {
        ObjectNode waiting = Json.object("reason", reason);
        if (!message.isEmpty()) {
            waiting.put("message", message);
        }
        return Json.object("waiting", waiting);
    }
}
