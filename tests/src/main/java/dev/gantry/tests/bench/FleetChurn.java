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
 * see. Once they read frames and nothing else, which tells what the server bears; once each keeps an inventory, which
 * tells what it and ten windows bear together.
 */
final class FleetChurn {
    private static final int WATCHERS = 10;
    private static final int PER_SECOND = 2_000;
    private static final Duration WARMTH = Duration.ofSeconds(15);
    private static final Duration LIFE = Duration.ofSeconds(60);

    private final String bench;

    FleetChurn(String bench) {
        this.bench = bench;
    }

    /** Someone who watches all pods. A watch that the server ended counts as cut. */
    private interface Watcher extends AutoCloseable {
        long changes();

        long cuts();

        @Override
        void close();
    }

    private record Reader(FrameCount watch) implements Watcher {
        @Override
        public long changes() {
            return watch.frames();
        }

        @Override
        public long cuts() {
            return watch.isCut() ? 1 : 0;
        }

        @Override
        public void close() {
            watch.close();
        }
    }

    private static final class Keeper implements Watcher, TableObserver<Pod> {
        private final AtomicLong changes = new AtomicLong();
        private final AtomicLong cuts = new AtomicLong();
        private final Connected connected;
        private final List<Subscription> subscriptions;

        Keeper(Path kubeconfig) throws InterruptedException {
            connected = Connected.toPods(Gantry.fleet(kubeconfig));
            subscriptions = List.of(
                    connected.link().inventory().pods().subscribe(this),
                    connected.link().onFeed(Kind.POD, this::feed));
        }

        private void feed(FeedState state) {
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

        @Override
        public long changes() {
            return changes.get();
        }

        @Override
        public long cuts() {
            return cuts.get();
        }

        @Override
        public void close() {
            subscriptions.forEach(Subscription::close);
            connected.close();
        }
    }

    /** Opens a watcher of a fleet. */
    @FunctionalInterface
    private interface Opening {
        Watcher open(Path kubeconfig) throws Exception;
    }

    void run(Path root, Consumer<Figure> figures) throws Exception {
        figures.accept(measured(root, "churn", "read every frame", path -> new Reader(new FrameCount(path))));
        figures.accept(measured(root, "churn-kept", "keep an inventory each", Keeper::new));
    }

    private Figure measured(Path root, String figure, String what, Opening opening) throws Exception {
        List<Watcher> watchers = new ArrayList<>();
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
            for (int i = 0; i < WATCHERS; i++) {
                watchers.add(opening.open(fleet.kubeconfig()));
            }
            return measured(figure, what, watchers);
        } finally {
            watchers.forEach(Watcher::close);
        }
    }

    private Figure measured(String figure, String what, List<Watcher> watchers) {
        Pause.of(WARMTH);
        long[] before = watchers.stream().mapToLong(Watcher::changes).toArray();
        long start = System.nanoTime();
        Pause.of(LIFE);
        double seconds = (System.nanoTime() - start) / 1e9;
        double[] rates = new double[watchers.size()];
        for (int i = 0; i < rates.length; i++) {
            rates[i] = (watchers.get(i).changes() - before[i]) / seconds;
        }
        long cut = watchers.stream().mapToLong(Watcher::cuts).sum();
        return new Figure(
                bench,
                figure,
                Figure.percentile(0, rates),
                "changes/s",
                "",
                null,
                Goal.atLeast(cut == 0 ? PER_SECOND : Double.POSITIVE_INFINITY),
                1,
                "seen by the slowest of " + WATCHERS + " watchers in one process that " + what + ", for "
                        + LIFE.toSeconds() + " s, " + cut + " of them cut; " + Figure.spread(rates));
    }
}
