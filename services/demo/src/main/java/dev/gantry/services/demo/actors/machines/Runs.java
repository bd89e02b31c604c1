package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.machines.Run.Container;
import dev.gantry.services.demo.actors.machines.Run.Ending;
import dev.gantry.services.demo.actors.machines.Run.Restart;
import dev.gantry.services.demo.actors.machines.Run.Step;
import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Reads from a pod what a kubelet that comes across it needs to know. Pure. */
final class Runs {
    /** Tells how long a pod's work takes on the event clock, as {@code PT45M}. */
    private static final int USUAL_GRACE = 30;

    private Runs() {}

    static Run of(ObjectNode pod) {
        JsonNode metadata = pod.path("metadata");
        JsonNode spec = pod.path("spec");
        List<Container> containers = new ArrayList<>();
        for (JsonNode container : spec.path("containers")) {
            containers.add(new Container(
                    container.path("name").asString(), container.path("image").asString()));
        }
        Run run = new Run(
                metadata.path("namespace").asString(),
                metadata.path("name").asString(),
                metadata.path("uid").asString(),
                spec.path("nodeName").asString(),
                containers,
                spec.path("terminationGracePeriodSeconds").asInt(USUAL_GRACE),
                restart(spec.path("restartPolicy").asString("Always")));
        run.lasting =
                lasting(metadata.path("annotations").path(Kubelets.LASTING).asString(""));
        run.isOnHost = spec.path("hostNetwork").asBoolean(false);
        run.address = pod.path("status").path("podIP").asString("");
        resume(run, pod);
        return run;
    }

    private static Restart restart(String policy) {
        return switch (policy) {
            case "Never" -> Restart.NEVER;
            case "OnFailure" -> Restart.ON_FAILURE;
            default -> Restart.ALWAYS;
        };
    }

    /** Anybody may write the annotation: what is no time counts as none. */
    private static @Nullable Duration lasting(String text) {
        try {
            return text.isEmpty() ? null : Duration.parse(text);
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    private static @Nullable Ending ending(JsonNode terminated) {
        return terminated.isMissingNode()
                ? null
                : new Ending(
                        terminated.path("exitCode").asInt(0),
                        terminated.path("reason").asString(""),
                        terminated.path("message").asString(""),
                        Instant.parse(terminated.path("startedAt").asString()),
                        Instant.parse(terminated.path("finishedAt").asString()));
    }

    /** A pod that was there before the kubelet goes on where it was. */
    private static void resume(Run run, ObjectNode pod) {
        JsonNode status = pod.path("status");
        JsonNode main = status.path("containerStatuses").path(0);
        String startTime = status.path("startTime").asString("");
        if (!startTime.isEmpty()) {
            run.created = Instant.parse(startTime);
        }
        run.restarts = main.path("restartCount").asInt(0);
        String started = main.path("state").path("running").path("startedAt").asString("");
        run.lastEnding = ending(main.path("lastState").path("terminated"));
        switch (status.path("phase").asString("")) {
            case "Running" -> {
                run.isReady = main.path("ready").asBoolean(false);
                run.step = main.path("state").has("waiting")
                        ? Step.BACKING_OFF
                        : run.isReady ? Step.RUNNING : Step.STARTING;
                run.started = started.isEmpty() ? run.created : Instant.parse(started);
            }
            case "Succeeded", "Failed" -> run.step = Step.ENDED;
            default -> run.step = Step.ASSIGNED;
        }
    }
}
