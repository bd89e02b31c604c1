package dev.gantry.services.demo.traffic;

import dev.gantry.services.demo.actors.Chance;
import dev.gantry.services.demo.actors.Timeline;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.actors.controllers.Usage;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.images.KnownImages;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.traffic.Worker.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * What pods use: their app's work follows the hour of the evening and is shared by the pods the app has, each a little
 * different from the next. Apps were sized for the hour the fleet was joined at, as their autoscalers would have done.
 * The same numbers go to autoscalers, to {@code metrics.k8s.io} and to whoever looks into a container. Any thread.
 */
public final class Traffic implements Usage {
    /** What an app of the planned size uses of its CPU at the hour it was sized for. */
    private static final double PLANNED = 0.7;

    /** Of what it requests: limits are twice that. */
    private static final double MOST = 2;

    private static final Duration CELL = Duration.ofSeconds(10);
    private static final double IDLE_MEMORY = 0.55;

    /** What a shell uses, or a server that nobody asks for anything. */
    private static final Use IDLE = new Use(1, 2 << 20);

    private static final long SWING_SECONDS = 60;
    /** With what pods differ by, still less than autoscalers tolerate. */
    private static final double SWING = 0.04;

    private final World world;
    private final LoadCurve curve;
    private final Timeline timeline;
    private final Instant joinedAt;
    private final double joined;
    private final Map<String, Integer> planned = new HashMap<>();

    public Traffic(ClusterPlan plan, World world, LoadCurve curve, Timeline timeline) {
        this.world = world;
        this.curve = curve;
        this.timeline = timeline;
        this.joinedAt = timeline.now();
        this.joined = curve.at(timeline.fleetAt(joinedAt));
        for (AppPlan app : plan.apps()) {
            planned.put(app.service().namespace() + "/" + app.name(), app.replicas());
        }
    }

    /** What a container or a machine uses. */
    public record Use(long cpuMilli, long memoryBytes) {
        public Use plus(Use other) {
            return new Use(cpuMilli + other.cpuMilli, memoryBytes + other.memoryBytes);
        }
    }

    /** For autoscalers, now. */
    @Override
    public OptionalDouble cpu(String namespace, String workload, String pod, int sharing) {
        return OptionalDouble.of(busy(namespace + "/" + workload, pod, sharing, timeline.now()));
    }

    /** How much of the CPU it requests a pod uses: 1 is all of it. */
    private double busy(String workload, String pod, int sharing, Instant at) {
        Instant fleet = timeline.fleetAt(at);
        int size = planned.getOrDefault(workload, sharing);
        double share = PLANNED * curve.at(fleet) / joined * size / Math.max(sharing, 1);
        return Math.min(share * own(pod) * swing(pod, fleet), MOST);
    }

    /** How busy a pod is of what its app is planned for at the most, for rates of other things: 0 to 1. */
    public double bustle(Worker worker, int sharing, Instant at) {
        String workload = worker.namespace() + "/" + worker.workload();
        return Math.clamp(busy(workload, worker.name(), sharing, at) / (PLANNED * MOST), 0, 1);
    }

    /**
     * How long a pod would have had to be fully busy for the work it has done, in seconds: what counters count. Grows
     * with time whatever happens meanwhile.
     */
    public double worked(Worker worker, Instant from, Instant at) {
        Instant known = from.isAfter(joinedAt) ? from : joinedAt;
        double before = Math.max(0, Duration.between(from, joinedAt).toSeconds());
        double seconds = before * bustle(worker, planned(worker), joinedAt);
        for (Instant cell = known; cell.isBefore(at); cell = cell.plus(CELL)) {
            Instant end = cell.plus(CELL).isBefore(at) ? cell.plus(CELL) : at;
            seconds += bustle(worker, planned(worker), cell)
                    * Duration.between(cell, end).toMillis()
                    / 1000;
        }
        return seconds;
    }

    private int planned(Worker worker) {
        return planned.getOrDefault(worker.namespace() + "/" + worker.workload(), 1);
    }

    private static double own(String pod) {
        return 0.95 + Math.floorMod(pod.hashCode(), 21) / 200.0;
    }

    /** Goes up and down within minutes, without a step. */
    private static double swing(String pod, Instant fleet) {
        long seconds = fleet.getEpochSecond();
        long minute = Math.floorDiv(seconds, SWING_SECONDS);
        double part = Math.floorMod(seconds, SWING_SECONDS) / (double) SWING_SECONDS;
        double from = Chance.of(minute, pod).fraction();
        double to = Chance.of(minute + 1, pod).fraction();
        return 1 + SWING * (2 * (from + (to - from) * part) - 1);
    }

    /**
     * What a container uses.
     *
     * @param sharing pods that share the work of its app
     * @param at stamp
     */
    public Use of(Worker worker, Part part, int sharing, Instant at) {
        if (KnownImages.ofModule().base(part.image()) != null) {
            return IDLE;
        }
        double busy = busy(worker.namespace() + "/" + worker.workload(), worker.name(), sharing, at);
        return new Use(Math.max(1, Math.round(part.cpu() * busy)), memory(worker, part, busy, at));
    }

    private long memory(Worker worker, Part part, double busy, Instant at) {
        if (world.fateOf(part.image()) == Fate.GROWS && part.limit() > 0) {
            Duration age = Duration.between(timeline.fleetAt(worker.started()), timeline.fleetAt(at));
            return Math.round(part.limit() * Growth.share(age));
        }
        double share = IDLE_MEMORY + 0.3 * Math.min(1, busy) * own(worker.name());
        return Math.max(1 << 20, Math.round(part.memory() * share));
    }

    /** What a pod uses. */
    public Use of(Worker worker, int sharing, Instant at) {
        Use use = new Use(0, 0);
        for (Part part : worker.parts()) {
            use = use.plus(of(worker, part, sharing, at));
        }
        return use;
    }
}
