package dev.gantry.tests.bench;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** A fleet of one cluster whose pods are kept, opened as the window opens it. */
final class Connected implements AutoCloseable {
    private static final long MINUTES = 3;

    private final Fleet fleet;
    private final Subscription kept;

    private Connected(Fleet fleet, Subscription kept) {
        this.fleet = fleet;
        this.kept = kept;
    }

    /** Returns when every pod of the first list is in the inventory and the watch has begun. */
    static Connected toPods(Fleet fleet) throws InterruptedException {
        return to(fleet, Kind.POD);
    }

    /** The same for another kind; closing it closes the fleet. */
    static Connected to(Fleet fleet, Kind kind) throws InterruptedException {
        ClusterLink link = fleet.links().getFirst();
        CountDownLatch live = new CountDownLatch(1);
        Subscription kept = link.keep(kind);
        Subscription feed = link.onFeed(kind, state -> {
            if (state instanceof FeedState.Live) {
                live.countDown();
            }
        });
        try {
            if (!live.await(MINUTES, TimeUnit.MINUTES)) {
                throw new IllegalStateException(
                        "the " + kind + "s did not become live: " + link.feed(kind) + ", " + link.state());
            }
        } finally {
            feed.close();
        }
        return new Connected(fleet, kept);
    }

    ClusterLink link() {
        return fleet.links().getFirst();
    }

    int pods() {
        return link().inventory().pods().snapshot().size();
    }

    @Override
    public void close() {
        kept.close();
        fleet.close();
    }
}
