package dev.gantry.services.demo.logs;

import dev.gantry.services.demo.api.Refusals;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One life of a container, from its start to its end. Immutable; any thread.
 *
 * @param number how often it was restarted before
 * @param stopping when it was told to stop, null where it was not
 * @param ending null while it runs
 */
record LogRun(
        int number,
        Instant started,
        @Nullable Instant stopping,
        @Nullable Ending ending) {
    record Ending(int exitCode, String reason, Instant at) {}

    /** What is asked for: a container of a pod, and whether its life before. */
    record Question(String pod, String container, boolean isPrevious) {}

    /**
     * The life whose log a kubelet shows ({@code kubelet_pods.go}, {@code validateContainerLogStatus}).
     *
     * @param status of the container
     * @throws dev.gantry.services.demo.api.ApiException 400 where there is none, with the kubelet's words
     */
    static LogRun of(JsonNode status, Question question) {
        JsonNode state = status.path("state");
        JsonNode last = status.path("lastState").path("terminated");
        int restarts = status.path("restartCount").asInt(0);
        if (question.isPrevious()) {
            if (!last.isObject()) {
                throw Refusals.badRequest("previous terminated container " + named(question) + " not found");
            }
            return ended(last, state.path("waiting").isObject() ? restarts : restarts - 1);
        }
        if (state.path("running").isObject()) {
            return new LogRun(
                    restarts,
                    Instant.parse(state.path("running").path("startedAt").asString()),
                    null,
                    null);
        }
        if (state.path("terminated").isObject()) {
            return ended(state.path("terminated"), restarts);
        }
        if (last.isObject()) {
            return ended(last, restarts);
        }
        if (!state.path("waiting").isObject()) {
            throw Refusals.badRequest("container " + named(question) + " is not available");
        }
        throw Refusals.badRequest("container " + named(question) + " is waiting to start: "
                + waiting(state.path("waiting").path("reason").asString("")));
    }

    private static LogRun ended(JsonNode terminated, int number) {
        Instant started = Instant.parse(terminated.path("startedAt").asString());
        Instant finished = Instant.parse(terminated.path("finishedAt").asString());
        // A status has whole seconds: what began and ended in the same one lasted no longer than it.
        Instant end = finished.isAfter(started) ? finished : started.plusSeconds(1);
        return new LogRun(
                Math.max(0, number),
                started,
                null,
                new Ending(
                        terminated.path("exitCode").asInt(0),
                        terminated.path("reason").asString(""),
                        end));
    }

    private static String named(Question question) {
        return '"' + question.container() + "\" in pod \"" + question.pod() + '"';
    }

    private static String waiting(String reason) {
        return switch (reason) {
            case "ErrImagePull" -> "image can't be pulled";
            case "ImagePullBackOff" -> "trying and failing to pull image";
            default -> reason;
        };
    }

    LogRun toldToStop(Instant at) {
        return new LogRun(number, started, at, ending);
    }

    /** The same life as it is now, by what is said of its container now; null while nothing is known of its end. */
    @Nullable
    LogRun endIn(JsonNode status) {
        int restarts = status.path("restartCount").asInt(0);
        JsonNode state = status.path("state");
        if (restarts == number && state.path("running").isObject()) {
            return null;
        }
        if (restarts == number && state.path("terminated").isObject()) {
            return ended(state.path("terminated"), number);
        }
        JsonNode last = status.path("lastState").path("terminated");
        return last.isObject() ? ended(last, number) : null;
    }
}
