package dev.gantry.tests.bench;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.services.pods.Pod;
import dev.gantry.tests.bench.Figure.Goal;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;

/**
 * Two thousand changes a second for a minute before ten watchers: the changes a second that the slowest of them got to
 * see. A watcher that was cut is not live for a moment, and is counted.
 */
final class FleetChurn {
    private static final int WATCHERS = 10;
    private static final int PER_SECOND = 2_000;
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final String bench;

    FleetChurn(String bench) {
        this.bench = bench;
    }

    private static final class Seen implements TableObserver<Pod> {
        private final AtomicLong changes = new AtomicLong();
        private final AtomicLong cuts = new AtomicLong();

        void feed(FeedState state) {
            if (!(state instanceof FeedState.Live)) {
                cuts.incrementAndGet();
            }
        }

        @Override
        public void present(Snapshot<Pod> snapshot) {
            changes.set(0);
        }

        @Override
        public void changed(Change<Pod> change) {
            changes.addAndGet((long) change.added().size() + change.changed().size());
        }
    }

    void run(Path root, Consumer<Figure> figures) throws Exception {
        try (ServedFleet fleet = ServedFleet.start(
                root,
                "--clusters",
                "1",
                "--nodes",
                "700",
                "--pods",
                "7000",
                "--speed",
                "1",
                "--changes-per-second",
                Integer.toString(PER_SECOND))) {
            figures.accept(watched(fleet));
        }
    }

    private Figure watched(ServedFleet fleet) throws Exception {
        List<Connected> watchers = new ArrayList<>();
        List<Subscription> subscriptions = new ArrayList<>();
        List<Seen> seen = new ArrayList<>();
        try {
            for (int i = 0; i < WATCHERS; i++) {
                Connected watcher = Connected.toPods(Gantry.fleet(fleet.kubeconfig()));
                watchers.add(watcher);
                Seen one = new Seen();
                seen.add(one);
                subscriptions.add(watcher.link().inventory().pods().subscribe(one));
                subscriptions.add(watcher.link().onFeed(Kind.POD, one::feed));
            }
            return measured(seen);
        } finally {
            subscriptions.forEach(Subscription::close);
            watchers.forEach(Connected::close);
        }
    }

    private Figure measured(List<Seen> seen) {
        long[] before = seen.stream().mapToLong(one -> one.changes.get()).toArray();
        long start = System.nanoTime();
        Pause.of(LIFE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] rates = new double[seen.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = (seen.get(i).changes.get() - before[i]) / seconds;
        }
        long cut = seen.stream().mapToLong(one -> one.cuts.get()).sum();
        return new Figure(
                bench,
                "churn",
                Figure.percentile(0, rates),
                "changes/s",
                "",
                null,
                Goal.atLeast(cut == 0 ? PER_SECOND : Double.POSITIVE_INFINITY),
                1,
                "seen by the slowest of " + WATCHERS + " watchers in one process for " + LIFE.toSeconds() + " s, " + cut
                        + " of them cut; " + Figure.spread(rates));
    }
}
