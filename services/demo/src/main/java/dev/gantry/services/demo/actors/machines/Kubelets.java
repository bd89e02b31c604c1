package dev.gantry.services.demo.actors.machines;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.EventWriter.Subject;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.actors.machines.Run.Ending;
import dev.gantry.services.demo.actors.machines.Run.Plan;
import dev.gantry.services.demo.actors.machines.Run.Step;
import dev.gantry.services.demo.actors.machines.Run.Waiting;
import dev.gantry.services.demo.exec.Outcome;
import dev.gantry.services.demo.exec.Programs;
import dev.gantry.services.demo.images.KnownImages;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the pods of every machine of a cluster that can be reached: pulls, starts, probes, restarts with back-off,
 * stops, and tells the API. How a container of the fleet's apps fares is decided by the fate of its image; one of a
 * well-known image does what it is told to.
 */
public final class Kubelets implements Actor {
    /** An annotation of batch pods: how long a container runs by the event clock, as ISO 8601 writes durations. */
    public static final String LASTING = "live.example/lasting";

    private static final int MOST_BACK_OFF_SECONDS = 300;
    private static final int FIRST_BACK_OFF_SECONDS = 10;
    private static final int PROBE_SECONDS = 10;

    /** What a container needs to begin and end, even one that does nothing. */
    private static final int SHORTEST_LIFE_MILLIS = 300;

    private final FleetApi api;
    private final World world;
    private final Machines machines;
    private final EventWriter events;
    private final Pulls pulls;
    private final Chance chance;
    private final Feed pods;
    private final Map<String, Run> runs = new HashMap<>();
    private final Agenda<Run> agenda = new Agenda<>();
    private final Set<String> pulled = new HashSet<>();
    private final Set<Run> wronged = new LinkedHashSet<>();

    public Kubelets(FleetApi api, World world, Machines machines, long seed) {
        this.api = api;
        this.world = world;
        this.machines = machines;
        this.events = new EventWriter(api, "kubelet");
        this.pulls = new Pulls(world, events);
        this.chance = Chance.of(seed, "kubelets");
        this.pods = api.follow(Resource.PODS);
    }

    @Override
    public void act(Beat beat) {
        pods.poll(change -> observe(change, beat));
        for (Run run = agenda.poll(beat.fleet()); run != null; run = agenda.poll(beat.fleet())) {
            if (runs.get(run.uid) != run) {
                continue;
            }
            if (world.isUnreachable(run.node)) {
                agenda.add(beat.fleet().plusSeconds(5), run);
            } else {
                proceed(run, beat);
            }
        }
        correct(beat);
        events.settle();
    }

    /** Writes again what others wrote about pods that in truth are ready, as soon as their machines can. */
    private void correct(Beat beat) {
        for (Iterator<Run> all = wronged.iterator(); all.hasNext(); ) {
            Run run = all.next();
            if (runs.get(run.uid) != run || !run.isReady) {
                all.remove();
            } else if (!world.isUnreachable(run.node)) {
                all.remove();
                write(run, beat);
            }
        }
    }

    /** How long a container that ended so often waits, as the kubelet writes it. */
    static String backOff(int restarts) {
        int seconds = backOffSeconds(restarts);
        return seconds < 60 ? seconds + "s" : seconds / 60 + "m" + seconds % 60 + "s";
    }

    private static int backOffSeconds(int restarts) {
        return restarts > 5
                ? MOST_BACK_OFF_SECONDS
                : Math.min(MOST_BACK_OFF_SECONDS, FIRST_BACK_OFF_SECONDS << restarts);
    }

    private void observe(Change change, Beat beat) {
        ObjectNode pod = change.object();
        String uid = pod.path("metadata").path("uid").asString();
        if (change.isDeletion()) {
            runs.remove(uid);
            return;
        }
        String node = pod.path("spec").path("nodeName").asString("");
        if (node.isEmpty()) {
            return;
        }
        Run run = runs.get(uid);
        if (run == null) {
            run = Runs.of(pod);
            runs.put(uid, run);
            if (run.step == Step.ASSIGNED) {
                run.created = beat.stamp();
                agenda.add(beat.fleet(), run);
            } else {
                planTrouble(run, beat.fleet());
            }
        }
        if (run.isReady && !isReady(pod)) {
            wronged.add(run);
        }
        boolean isStopping = pod.path("metadata").has("deletionTimestamp");
        if (isStopping && run.step != Step.STOPPING) {
            boolean ranBefore = run.step == Step.RUNNING || run.step == Step.STARTING;
            run.step = Step.STOPPING;
            if (ranBefore) {
                events.normal(
                        subject(run),
                        "Killing",
                        "Stopping container " + run.main().name(),
                        beat);
            }
            int most = Math.max(1, Math.min(run.graceSeconds, 8));
            agenda.add(beat.fleet().plusSeconds(ranBefore ? chance.between(1, most) : 1), run);
        }
    }

    private static boolean isReady(ObjectNode pod) {
        for (JsonNode condition : pod.path("status").path("conditions")) {
            if (condition.path("type").asString("").equals("Ready")) {
                return condition.path("status").asString("").equals("True");
            }
        }
        return false;
    }

    private void proceed(Run run, Beat beat) {
        Plan plan = run.plan;
        if (plan != null && (run.step == Step.STARTING || run.step == Step.RUNNING)) {
            proceedWith(run, plan, beat);
            return;
        }
        switch (run.step) {
            case ASSIGNED -> pull(run, beat);
            case PULLING -> start(run, beat);
            case PULL_FAILING -> pullAgain(run, beat);
            case STARTING -> probe(run, beat);
            case RUNNING -> end(run, beat);
            case BACKING_OFF -> restart(run, beat);
            case STOPPING -> api.delete(Resource.PODS, run.namespace, run.name, 0L);
            case ENDED -> {}
        }
    }

    private void pull(Run run, Beat beat) {
        String image = run.main().image();
        Waiting refusal = pulls.refusal(image);
        if (refusal != null && !pulls.isTried(image)) {
            fail(run, refusal, beat);
            return;
        }
        run.step = Step.PULLING;
        write(run, beat);
        if (pulled.contains(run.node + " " + image)) {
            events.normal(subject(run), "Pulled", "Container image \"" + image + "\" already present on machine", beat);
            agenda.add(beat.fleet().plusMillis(chance.between(300, 1200)), run);
        } else {
            events.normal(subject(run), "Pulling", "Pulling image \"" + image + "\"", beat);
            agenda.add(beat.fleet().plusMillis(chance.between(1500, 9000)), run);
        }
    }

    private void start(Run run, Beat beat) {
        String image = run.main().image();
        Waiting refusal = pulls.refusal(image);
        if (refusal != null) {
            fail(run, refusal, beat);
            return;
        }
        run.waiting = null;
        if (pulled.add(run.node + " " + image)) {
            events.normal(subject(run), "Pulled", "Successfully pulled image \"" + image + "\"", beat);
        }
        events.normal(subject(run), "Created", "Container created", beat);
        begin(run, 1500, 7000, beat);
    }

    /** The image cannot be had: not today, or by this name never. */
    private void fail(Run run, Waiting refusal, Beat beat) {
        run.step = Step.PULL_FAILING;
        run.waiting = refusal;
        pulls.report(subject(run), run.main().image(), refusal, beat);
        write(run, beat);
        agenda.add(beat.fleet().plusSeconds(backOffSeconds(0)), run);
    }

    private void pullAgain(Run run, Beat beat) {
        Waiting refusal = pulls.refusal(run.main().image());
        if (refusal == null) {
            start(run, beat);
            return;
        }
        Waiting next = pulls.backingOff(run.main().image(), refusal);
        pulls.report(subject(run), run.main().image(), next, beat);
        if (!next.equals(run.waiting)) {
            run.waiting = next;
            write(run, beat);
        }
        agenda.add(beat.fleet().plusSeconds(backOffSeconds(4)), run);
    }

    /** The main container's life begins; what the fleet's apps need until they are ready is between both times. */
    private void begin(Run run, int leastMillis, int mostMillis, Beat beat) {
        run.started = beat.stamp();
        if (KnownImages.ofModule().base(run.main().image()) != null) {
            beginKnown(run, beat);
            return;
        }
        run.step = Step.STARTING;
        events.normal(subject(run), "Started", "Container started", beat);
        write(run, beat);
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
            events.warning(subject(run), "Failed", "Error: " + outcome.startError(), beat);
            end(
                    run,
                    new Ending(outcome.exitCode(), "StartError", outcome.startError(), Instant.EPOCH, beat.stamp()),
                    beat);
            return;
        }
        events.normal(subject(run), "Started", "Container started", beat);
        Duration lasting = outcome.lasting();
        Instant end = lasting == null ? null : beat.fleet().plus(lasting).plusMillis(SHORTEST_LIFE_MILLIS);
        run.plan = new Plan(end, outcome.exitCode(), Programs.unready(pod, name, address(run)));
        run.isReady = run.plan.unready().isEmpty();
        run.step = run.isReady ? Step.RUNNING : Step.STARTING;
        write(run, beat);
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

    private void proceedWith(Run run, Plan plan, Beat beat) {
        if (plan.end() != null && !plan.end().isAfter(beat.fleet())) {
            String reason = plan.exitCode() == 0 ? "Completed" : "Error";
            end(run, new Ending(plan.exitCode(), reason, "", run.started, beat.stamp()), beat);
        } else if (run.step == Step.STARTING) {
            events.warning(subject(run), "Unhealthy", "Readiness probe failed: " + plan.unready(), beat);
            follow(run, plan, beat);
        }
    }

    private void probe(Run run, Beat beat) {
        Fate fate = world.fateOf(run.main().image());
        if (fate == Fate.NEVER_READY) {
            events.warning(
                    subject(run), "Unhealthy", "Readiness probe failed: HTTP probe failed with statuscode: 503", beat);
            agenda.add(beat.fleet().plusSeconds(10), run);
            return;
        }
        run.step = Step.RUNNING;
        run.isReady = !run.isBatch() || fate == Fate.WELL;
        write(run, beat);
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
            write(run, beat);
            return;
        }
        run.step = Step.BACKING_OFF;
        write(run, beat);
        events.warning(
                subject(run),
                "BackOff",
                "Back-off restarting failed container " + run.main().name() + " in pod " + run.name + "_"
                        + run.namespace + "(" + run.uid + ")",
                beat);
        agenda.add(beat.fleet().plusSeconds(backOffSeconds(run.restarts)), run);
    }

    private void restart(Run run, Beat beat) {
        run.restarts++;
        begin(run, 1000, 4000, beat);
    }

    private void write(Run run, Beat beat) {
        ObjectNode patch =
                object("status", PodStatusWriter.status(run, beat.stamp(), machines.address(run.node), address(run)));
        if (api.patch(Resource.PODS, run.namespace, run.name, "status", patch) == null) {
            runs.remove(run.uid);
        }
    }

    private String address(Run run) {
        return machines.podNetwork(run.node) + "." + (Math.floorMod(run.uid.hashCode(), 250) + 2);
    }

    private static Subject subject(Run run) {
        return new Subject(Resource.PODS, run.namespace, run.name, run.uid);
    }
}
