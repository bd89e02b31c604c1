package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.Actor;
import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.EventWriter;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetApi.Change;
import dev.gantry.services.demo.actors.FleetApi.Feed;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.machines.Run.Step;
import dev.gantry.services.demo.actors.machines.Run.Waiting;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Runs the pods of every machine of a cluster that can be reached: pulls, starts, stops, and tells the API. What goes
 * on in between is a matter of their lives.
 */
public final class Kubelets implements Actor {
    /** An annotation of batch pods: how long a container runs by the event clock, as ISO 8601 writes durations. */
    public static final String LASTING = "live.example/lasting";

    private final FleetApi api;
    private final World world;
    private final EventWriter events;
    private final Reports reports;
    private final Pulls pulls;
    private final Asides asides;
    private final Lives lives;
    private final Chance chance;
    private final Feed pods;
    private final Map<String, Run> runs = new HashMap<>();
    private final Agenda<Run> agenda = new Agenda<>();
    private final Set<String> pulled = new HashSet<>();
    private final Set<Run> wronged = new LinkedHashSet<>();

    public Kubelets(FleetApi api, World world, Machines machines, long seed) {
        this.api = api;
        this.world = world;
        this.events = new EventWriter(api, "kubelet");
        this.reports = new Reports(api, machines);
        this.pulls = new Pulls(world, events);
        this.asides = new Asides(pulls, events, reports);
        this.chance = Chance.of(seed, "kubelets");
        this.lives = new Lives(api, world, events, reports, chance, agenda);
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
        asides.goOn(beat);
        correct(beat);
        events.settle();
    }

    /** Writes again what others wrote about pods that in truth are ready, as soon as their machines can. */
    private void correct(Beat beat) {
        for (Iterator<Run> all = wronged.iterator(); all.hasNext(); ) {
            Run run = all.next();
            if (runs.get(run.uid) != run || !run.isPodReady()) {
                all.remove();
            } else if (!world.isUnreachable(run.node)) {
                all.remove();
                reports.write(run, beat);
            }
        }
    }

    private void observe(Change change, Beat beat) {
        ObjectNode pod = change.object();
        String uid = pod.path("metadata").path("uid").asString();
        if (change.isDeletion()) {
            Run gone = runs.remove(uid);
            if (gone != null) {
                gone.isGone = true;
                reports.giveUp(gone);
            }
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
            reports.resume(run);
            if (run.step == Step.ASSIGNED) {
                run.created = beat.stamp();
                agenda.add(beat.fleet(), run);
            } else {
                lives.resume(run, beat);
            }
        }
        if (run.isPodReady() && !isReady(pod)) {
            wronged.add(run);
        }
        boolean isStopping = pod.path("metadata").has("deletionTimestamp");
        if (isStopping && run.step != Step.STOPPING) {
            boolean ranBefore = run.step == Step.RUNNING || run.step == Step.STARTING;
            run.step = Step.STOPPING;
            if (ranBefore) {
                events.normal(
                        Reports.subject(run),
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
        switch (run.step) {
            case ASSIGNED -> pull(run, beat);
            case PULLING -> start(run, beat);
            case PULL_FAILING -> pullAgain(run, beat);
            case STARTING, RUNNING -> lives.goOn(run, beat);
            case BACKING_OFF -> lives.beginAgain(run, beat);
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
        reports.write(run, beat);
        if (pulled.contains(run.node + " " + image)) {
            events.normal(
                    Reports.subject(run),
                    "Pulled",
                    "Container image \"" + image + "\" already present on machine",
                    beat);
            agenda.add(beat.fleet().plusMillis(chance.between(300, 1200)), run);
        } else {
            events.normal(Reports.subject(run), "Pulling", "Pulling image \"" + image + "\"", beat);
            run.pulling = Duration.ofMillis(chance.between(1500, 9000));
            agenda.add(beat.fleet().plus(run.pulling), run);
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
            events.normal(Reports.subject(run), "Pulled", Pulls.success(image, run.pulling), beat);
        }
        events.normal(Reports.subject(run), "Created", "Container created", beat);
        asides.begin(run, beat);
        lives.begin(run, beat);
    }

    /** The image cannot be had: not today, or by this name never. */
    private void fail(Run run, Waiting refusal, Beat beat) {
        run.step = Step.PULL_FAILING;
        run.waiting = refusal;
        pulls.report(Reports.subject(run), run.main().image(), refusal, beat);
        run.started = beat.stamp();
        asides.begin(run, beat);
        reports.write(run, beat);
        agenda.add(beat.fleet().plusSeconds(Lives.backOffSeconds(0)), run);
    }

    private void pullAgain(Run run, Beat beat) {
        Waiting refusal = pulls.refusal(run.main().image());
        if (refusal == null) {
            start(run, beat);
            return;
        }
        Waiting next = Pulls.backingOff(run.main().image(), refusal);
        pulls.report(Reports.subject(run), run.main().image(), next, beat);
        if (!next.equals(run.waiting)) {
            run.waiting = next;
            reports.write(run, beat);
        }
        agenda.add(beat.fleet().plusSeconds(Lives.backOffSeconds(4)), run);
    }
}
