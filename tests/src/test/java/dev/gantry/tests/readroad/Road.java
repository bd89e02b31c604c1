package dev.gantry.tests.readroad;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.kubernetes.FleetOptions;
import dev.gantry.services.kubernetes.KubernetesFleet;
import dev.gantry.services.kubernetes.TimedFleet;
import dev.gantry.services.kubernetes.sync.KubernetesClusterLink;
import dev.gantry.services.kubernetes.sync.Timings;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** A fleet as the window opens it, over one kubeconfig, with waits for what is expected of it. */
final class Road implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(60);

    private final KubernetesFleet fleet;
    private final KubernetesClusterLink link;

    Road(Path kubeconfig, String context) {
        this(kubeconfig, context, Timings.standard());
    }

    Road(Path kubeconfig, String context, Timings timings) {
        FleetOptions options =
                new FleetOptions(kubeconfig, Map.of(), kubeconfig, "test", () -> false, name -> Protection.NORMAL);
        fleet = TimedFleet.open(options, timings).follow();
        link = (KubernetesClusterLink) fleet.link(context).orElseThrow();
    }

    ClusterLink link() {
        return link;
    }

    /** Keeps these kinds and waits until each is live. */
    void live(Kind... kinds) {
        link.keep(kinds);
        for (Kind kind : kinds) {
            awaitFeed(kind, FeedState.Live.class);
        }
    }

    void awaitFeed(Kind kind, Class<? extends FeedState> wanted) {
        this.<FeedState>await(listener -> link.onFeed(kind, listener), wanted::isInstance, PATIENCE);
    }

    void awaitState(Class<? extends ClusterState> wanted) {
        awaitState(wanted, PATIENCE);
    }

    void awaitState(Class<? extends ClusterState> wanted, Duration within) {
        this.<ClusterState>await(link::onState, wanted::isInstance, within);
    }

    <T extends Resource> void awaitRows(ObjectTable<T> table, Predicate<Snapshot<T>> wanted) {
        CountDownLatch there = new CountDownLatch(1);
        Runnable look = () -> {
            if (wanted.test(table.snapshot())) {
                there.countDown();
            }
        };
        Subscription own = table.subscribe(new TableObserver<>() {
            @Override
            public void present(Snapshot<T> snapshot) {
                look.run();
            }

            @Override
            public void changed(Change<T> change) {
                look.run();
            }
        });
        patiently(there, PATIENCE, () -> "the table has " + table.snapshot().size() + " rows");
        own.close();
    }

    /** Compares with a fresh list until nothing is left that a change still on its way may explain. */
    Verification verify(Kind kind) throws ClusterFailure {
        Verification found = link.verify(kind);
        for (int again = 0; found.undecided() > 0 && again < 20; again++) {
            found = link.verify(kind);
        }
        return found;
    }

    private <S> void await(Function<Consumer<S>, Subscription> source, Predicate<S> wanted, Duration within) {
        CountDownLatch there = new CountDownLatch(1);
        List<S> seen = new CopyOnWriteArrayList<>();
        Subscription own = source.apply(state -> {
            seen.add(state);
            if (wanted.test(state)) {
                there.countDown();
            }
        });
        patiently(there, within, () -> "saw only " + seen);
        own.close();
    }

    private static void patiently(CountDownLatch latch, Duration within, Supplier<String> otherwise) {
        try {
            if (!latch.await(within.toMillis(), TimeUnit.MILLISECONDS)) {
                throw new AssertionError(otherwise.get());
            }
        } catch (InterruptedException stopped) {
            throw new AssertionError(stopped);
        }
    }

    @Override
    public void close() {
        fleet.close();
    }
}
