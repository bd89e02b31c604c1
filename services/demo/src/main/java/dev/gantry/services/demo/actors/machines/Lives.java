package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.actors.machines.Run.Ending;
import dev.gantry.services.demo.actors.machines.Run.Plan;
import dev.gantry.services.demo.actors.machines.Run.Step;
import dev.gantry.services.demo.exec.Outcome;
import dev.gantry.services.demo.exec.Programs;
import dev.gantry.services.demo.images.KnownImages;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.node.ObjectNode;

/**
 * How containers begin, become ready, end and begin again with back-off. How one of the fleet's apps fares is decided
 * by the fate of its image; one of a well-known image does what it is told to. One thread.
 */
final class Lives {
    private static final int MOST_BACK_OFF_SECONDS = 300;
    private static final int FIRST_BACK_OFF_SECONDS = 10;
    private static final int PROBE_SECONDS = 10;

    /** What a container needs to begin and end, even one that does nothing. */
    private static final int SHORTEST_LIFE_MILLIS = 300;

    private final FleetApi api;
    private final World world;
    private final EventWriter events;
    private final Reports reports;
    private final Chance chance;
    private final Agenda<Run> agenda;

    /** @param agenda on which is noted when to go on with a container */
    Lives(FleetApi api, World world, EventWriter events, Reports reports, Chance chance, Agenda<Run> agenda) {
        this.api = api;
        this.world = world;
        this.events = events;
        this.reports = reports;
        this.chance = chance;
        this.agenda = agenda;
    }

    /** How long a container that ended so often waits, as the kubelet writes it. */
    static String backOff(int restarts) {
        int seconds = backOffSeconds(restarts);
        return seconds < 60 ? seconds + "s" : seconds / 60 + "m" + seconds % 60 + "s";
    }

    static int backOffSeconds(int restarts) {
        return restarts > 5
                ? MOST_BACK_OFF_SECONDS
                : Math.min(MOST_BACK_OFF_SECONDS, FIRST_BACK_OFF_SECONDS << restarts);
    }

    void begin(Run run, Beat beat) {
        begin(run, 1500, 7000, beat);
    }

    /** After an end of the same container. */
    void beginAgain(Run run, Beat beat) {
        run.restarts++;
        begin(run, 1000, 4000, beat);
    }

    /** One that was there before anybody looked. */
    void resume(Run run, Beat beat) {
        switch (run.step) {
            case BACKING_OFF ->
                agenda.add(beat.fleet().plusSeconds(chance.between(1, backOffSeconds(run.restarts))), run);
            case STARTING -> agenda.add(beat.fleet().plusSeconds(chance.between(1, PROBE_SECONDS)), run);
            default -> planTrouble(run, beat.fleet());
        }
    }

    /** Something was to happen to a container that runs. */
    void goOn(Run run, Beat beat) {
        Plan plan = run.plan;
        if (plan != null) {
            goOn(run, plan, beat);
        } else if (run.step == Step.STARTING) {
            probe(run, beat);
        } else {
            end(run, beat);
        }
    }

    /** What the fleet's apps need until they are ready is between both times. */
    private void begin(Run run, int leastMillis, int mostMillis, Beat beat) {
        run.started = beat.stamp();
        if (KnownImages.ofModule().base(run.main().image()) != null) {
            beginKnown(run, beat);
            return;
        }
        run.step = Step.STARTING;
        events.normal(Reports.subject(run), "Started", "Container started", beat);
        reports.write(run, beat);
        agenda.add(beat.fleet().plusMillis(chance.between(leastMillis, mostMillis)), run);
    }

    /** All that becomes of it is known at once. */
    private void beginKnown(Run run, Beat beat) {
        ObjectNode pod = api.get(Resource.PODS, run.namespace, run.name);
        if (pod == null) {
            return;
        }
        String name = run.main().name();
        Outcome outcome = Programs.foresee(pod, name);
        if (!outcome.startError().isEmpty()) {
            events.warning(Reports.subject(run), "Failed", "Error: " + outcome.startError(), beat);
            end(
                    run,
                    new Ending(outcome.exitCode(), "StartError", outcome.startError(), Instant.EPOCH, beat.stamp()),
                    beat);
            return;
        }
        events.normal(Reports.subject(run), "Started", "Container started", beat);
        Duration lasting = outcome.lasting();
        Instant end = lasting == null ? null : beat.fleet().plus(lasting).plusMillis(SHORTEST_LIFE_MILLIS);
        run.plan = new Plan(end, outcome.exitCode(), Programs.unready(pod, name, reports.address(run)));
        run.isReady = run.plan.unready().isEmpty();
        run.step = run.isReady ? Step.RUNNING : Step.STARTING;
        reports.write(run, beat);
        follow(run, run.plan, beat);
    }

    /** Looks at it again when it ends, or is to be probed. */
    private void follow(Run run, Plan plan, Beat beat) {
        Instant probe = run.step == Step.STARTING ? beat.fleet().plusSeconds(PROBE_SECONDS) : Instant.MAX;
        Instant next = plan.end() == null || plan.end().isAfter(probe) ? probe : plan.end();
        if (!next.equals(Instant.MAX)) {
            agenda.add(next, run);
        }
    }

    private void goOn(Run run, Plan plan, Beat beat) {
        if (plan.end() != null && !plan.end().isAfter(beat.fleet())) {
            String reason = plan.exitCode() == 0 ? "Completed" : "Error";
            end(run, new Ending(plan.exitCode(), reason, "", run.started, beat.stamp()), beat);
        } else if (run.step == Step.STARTING) {
            events.warning(Reports.subject(run), "Unhealthy", "Readiness probe failed: " + plan.unready(), beat);
            follow(run, plan, beat);
        }
    }

    private void probe(Run run, Beat beat) {
        Fate fate = world.fateOf(run.main().image());
        if (fate == Fate.NEVER_READY) {
            events.warning(
                    Reports.subject(run),
                    "Unhealthy",
                    "Readiness probe failed: HTTP probe failed with statuscode: 503",
                    beat);
            agenda.add(beat.fleet().plusSeconds(PROBE_SECONDS), run);
            return;
        }
        run.step = Step.RUNNING;
        run.isReady = !run.isBatch() || fate == Fate.WELL;
        reports.write(run, beat);
        planTrouble(run, beat.fleet());
    }

    /** When a container ends by itself: batch work is done some time, some images never last. */
    private void planTrouble(Run run, Instant from) {
        if (run.step != Step.RUNNING) {
            return;
        }
        Fate fate = world.fateOf(run.main().image());
        if (run.isBatch()) {
            agenda.add(run.lasting == null ? from.plusSeconds(chance.between(15, 90)) : from.plus(run.lasting), run);
        } else if (fate == Fate.CRASHES) {
            agenda.add(from.plusSeconds(chance.between(2, 20)), run);
        } else if (fate == Fate.GROWS) {
            agenda.add(from.plusSeconds(chance.between(60, 400)), run);
        }
    }

    private void end(Run run, Beat beat) {
        Fate fate = world.fateOf(run.main().image());
        if (fate == Fate.WELL && !run.isBatch()) {
            return;
        }
        Ending ending = switch (fate) {
            case GROWS -> new Ending(137, "OOMKilled", "", run.started, beat.stamp());
            case CRASHES -> new Ending(1, "Error", "", run.started, beat.stamp());
            case WELL, NEVER_READY, MISSING -> new Ending(0, "Completed", "", run.started, beat.stamp());
        };
        end(run, ending, beat);
    }

    private void end(Run run, Ending ending, Beat beat) {
        run.plan = null;
        run.lastEnding = ending;
        run.isReady = false;
        if (!run.restart.follows(ending.exitCode())) {
            run.step = Step.ENDED;
            reports.write(run, beat);
            return;
        }
        run.step = Step.BACKING_OFF;
        reports.write(run, beat);
        events.warning(
                Reports.subject(run),
                "BackOff",
                "Back-off restarting failed container " + run.main().name() + " in pod " + run.name + "_"
                        + run.namespace + "(" + run.uid + ")",
                beat);
        agenda.add(beat.fleet().plusSeconds(backOffSeconds(run.restarts)), run);
    }
}
