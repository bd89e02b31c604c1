package dev.gantry.tests.bench;

import com.sun.management.OperatingSystemMXBean;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.services.pods.Pod;
import dev.gantry.tests.bench.Figure.Goal;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.fleet.Churner;
import dev.gantry.tests.network.Forwarder;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;

/**
 * Watching. Replay: both clients follow the pods through proxies of their own, both are cut off, pods change, then one
 * after the other is let through again and catches up from where it was; timed from the first change that arrives to
 * the last. Live: changes at a pace, each timed from before its request was sent to when its batch left the inventory.
 */
final class WatchBench implements Bench {
    private static final int ROUNDS = 3;
    private static final int CHANGES = 4_000;
    private static final int LIVE_CHANGES = 4_000;
    private static final int PER_SECOND = 200;

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    @Override
    public String name() {
        return "watch";
    }

    @Override
    public String purpose() {
        return "changes a second, CPU for them, and latency against an informer";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CONTROL_PLANE);
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        ControlPlane plane = world.plane();
        Churner churner = new Churner(plane, "churn", 42);
        churner.prepare(200);
        replay(plane, churner, figures);
        latency(plane, churner, figures);
    }

    private void replay(ControlPlane plane, Churner churner, Consumer<Figure> figures) throws Exception {
        List<Catch> ours = new ArrayList<>();
        List<Catch> theirs = new ArrayList<>();
        try (Forwarder forUs = new Forwarder(plane.server());
                Forwarder forThem = new Forwarder(plane.server())) {
            Path ourConfig = forUs.through(plane.kubeconfig());
            Path theirConfig = forThem.through(plane.kubeconfig());
            try (Follower us = Follower.gantry(ourConfig);
                    Follower them = Follower.informer(theirConfig)) {
                for (int round = 0; round <= ROUNDS; round++) {
                    forUs.refuse();
                    forThem.refuse();
                    long last = changeMany(churner);
                    Catch our = caught(us, forUs, last);
                    Catch their = caught(them, forThem, last);
                    if (round > 0) {
                        ours.add(our);
                        theirs.add(their);
                    }
                }
            }
        }
        figures.accept(figure("watch-events", "events/s", ours, theirs, Catch::perSecond, Goal.ratioAtLeast(3)));
        figures.accept(figure("watch-cpu", "s per 10,000", ours, theirs, Catch::cpuPer10k, Goal.ratioAtMost(1.0 / 3)));
    }

    /** Returns the newest resourceVersion written. */
    private static long changeMany(Churner churner) throws Exception {
        Map<String, Long> versions = new ConcurrentHashMap<>();
        churner.run(100_000, CHANGES, written -> {
            if (written.change() != Churner.Change.DELETED) {
                versions.merge("newest", written.version(), Math::max);
            }
        });
        return versions.getOrDefault("newest", 0L);
    }

    /** One catch-up: how many events in how many seconds, and the CPU seconds of the whole JVM meanwhile. */
    private record Catch(long events, double seconds, double cpu) {
        double perSecond() {
            return events / seconds;
        }

        double cpuPer10k() {
            return cpu * 10_000 / events;
        }
    }

    private Catch caught(Follower follower, Forwarder proxy, long last) throws Exception {
        System.gc();
        follower.expect(last);
        long cpu = system.getProcessCpuTime();
        proxy.heal();
        follower.awaitExpected();
        double cpuSeconds = (system.getProcessCpuTime() - cpu) / 1e9;
        return new Catch(follower.events(), follower.seconds(), cpuSeconds);
    }

    private Figure figure(
            String name,
            String unit,
            List<Catch> ours,
            List<Catch> theirs,
            java.util.function.ToDoubleFunction<Catch> number,
            Goal goal) {
        double[] our = ours.stream().mapToDouble(number).toArray();
        double[] their = theirs.stream().mapToDouble(number).toArray();
        return new Figure(
                name(),
                name,
                Figure.median(our),
                unit,
                "fabric8 informer",
                Figure.median(their),
                goal,
                our.length,
                "replay of " + CHANGES + " changes; ours " + Figure.spread(our) + ", baseline " + Figure.spread(their));
    }

    private void latency(ControlPlane plane, Churner churner, Consumer<Figure> figures) throws Exception {
        Arrivals arrivals = new Arrivals();
        List<Churner.Written> writes = java.util.Collections.synchronizedList(new ArrayList<>());
        double reached;
        try (Connected connected = Connected.toPods(Gantry.fleet(plane.kubeconfig()));
                Subscription _ = connected.link().inventory().pods().subscribe(arrivals)) {
            churner.run(PER_SECOND, PER_SECOND * 2, _ -> {});
            reached = churner.run(PER_SECOND, LIVE_CHANGES, writes::add).perSecond();
            arrivals.awaitQuiet(writes);
        }
        double[] fromSent = arrivals.millis(writes, Churner.Written::sentAt);
        double[] fromAnswer = arrivals.millis(writes, Churner.Written::answeredAt);
        figures.accept(new Figure(
                name(),
                "latency",
                Figure.percentile(99, fromAnswer),
                "ms p99",
                "",
                null,
                Goal.atMost(50),
                1,
                "%d changes at %.0f/s reached of %d/s asked; p50 %.1f ms; from before the write was sent p50 %.1f, p99 %.1f ms"
                        .formatted(
                                fromAnswer.length,
                                reached,
                                PER_SECOND,
                                Figure.percentile(50, fromAnswer),
                                Figure.percentile(50, fromSent),
                                Figure.percentile(99, fromSent))));
    }

    /** When each version of each pod left the inventory. */
    private static final class Arrivals implements TableObserver<Pod> {
        private final Map<Long, Long> byVersion = new ConcurrentHashMap<>();

        @Override
        public void present(Snapshot<Pod> snapshot) {}

        @Override
        public void changed(Change<Pod> change) {
            long now = System.nanoTime();
            change.added().forEach(pod -> byVersion.putIfAbsent(pod.version(), now));
            change.changed().forEach(pod -> byVersion.putIfAbsent(pod.version(), now));
        }

        /** The last write that leaves a pod behind must arrive; versions overtaken within one batch never do. */
        void awaitQuiet(List<Churner.Written> writes) throws InterruptedException {
            long last = writes.stream()
                    .filter(write -> write.change() != Churner.Change.DELETED)
                    .mapToLong(Churner.Written::version)
                    .max()
                    .orElse(0);
            long deadline = System.nanoTime() + 30_000_000_000L;
            while (!byVersion.containsKey(last) && System.nanoTime() < deadline) {
                java.util.concurrent.locks.LockSupport.parkNanos(10_000_000);
            }
        }

        double[] millis(List<Churner.Written> writes, java.util.function.ToLongFunction<Churner.Written> from) {
            return writes.stream()
                    .filter(write -> write.change() != Churner.Change.DELETED)
                    .filter(write -> byVersion.containsKey(write.version()))
                    .mapToDouble(write ->
                            Math.max(0, byVersion.getOrDefault(write.version(), 0L) - from.applyAsLong(write)) / 1e6)
                    .toArray();
        }
    }
}
