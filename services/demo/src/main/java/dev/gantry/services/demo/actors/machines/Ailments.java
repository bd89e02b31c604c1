package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.actors.machines.Run.Ending;
import dev.gantry.services.demo.actors.machines.Run.Step;
import dev.gantry.services.demo.actors.machines.Run.Waiting;
import dev.gantry.services.demo.images.KnownImages;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What kubelets would have written of pods that fared badly before anybody looked. Pure. */
public final class Ailments {
    /** A container that outgrows its memory does so about that often. */
    private static final Duration GROWN = Duration.ofMinutes(4);

    private static final int MOST_RESTARTS = 6;

    private Ailments() {}

    /**
     * Makes a pod that runs one whose main container has its image's fate.
     *
     * @param pod as the API has it, complete; its status is written anew
     * @param now what is written last is stamped with
     */
    public static void afflict(ObjectNode pod, Fate fate, Instant now, Chance chance) {
        if (fate == Fate.WELL) {
            return;
        }
        Run run = Runs.of(pod);
        run.isReady = false;
        switch (fate) {
            case NEVER_READY -> run.step = Step.STARTING;
            case MISSING -> {
                run.step = Step.PULL_FAILING;
                run.waiting = Pulls.backingOff(
                        run.main().image(),
                        new Waiting(
                                Pulls.FAILED, KnownImages.notFound(run.main().image())));
            }
            case CRASHES -> crash(run, now, chance);
            case GROWS -> outgrow(run, now, chance);
            case WELL -> throw new IllegalStateException("nothing ails what is well");
        }
        ObjectNode status = pod.path("status").asObject();
        JsonNode address = status.remove("podIP");
        status.remove("podIPs");
        String host = status.path("hostIP").asString("");
        status.setAll(PodStatusWriter.status(run, now, host, address == null ? "" : address.asString("")));
    }

    /** Waits after so many starts as fit between. */
    private static void crash(Run run, Instant now, Chance chance) {
        int restarts = 1;
        Instant next = run.created.plusSeconds(Lives.backOffSeconds(0) + 10L);
        while (restarts < MOST_RESTARTS && next.isBefore(now)) {
            next = next.plusSeconds(Lives.backOffSeconds(restarts) + 10L);
            restarts++;
        }
        run.restarts = restarts;
        Instant end = now.minusSeconds(chance.between(1, 9));
        run.lastEnding = new Ending(1, "Error", "", end.minusSeconds(chance.between(2, 20)), end);
        run.step = Step.BACKING_OFF;
    }

    /** Every other one runs again. */
    private static void outgrow(Run run, Instant now, Chance chance) {
        Duration age = Duration.between(run.created, now);
        run.restarts = (int) Math.clamp(age.dividedBy(GROWN), 1, MOST_RESTARTS);
        Instant end = now.minusSeconds(chance.between(12, 55));
        run.lastEnding = new Ending(137, "OOMKilled", "", end.minusSeconds(chance.between(60, 200)), end);
        run.isReady = chance.percent(50);
        run.step = run.isReady ? Step.RUNNING : Step.BACKING_OFF;
        run.started = end.plusSeconds(11);
    }
}
