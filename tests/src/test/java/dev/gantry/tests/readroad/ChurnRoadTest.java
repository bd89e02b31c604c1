package dev.gantry.tests.readroad;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Verification;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import dev.gantry.tests.fleet.Churner;
import dev.gantry.tests.network.Forwarder;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** A minute of an event night, over a network that breaks now and then. */
@WithControlPlane(fresh = true)
class ChurnRoadTest {
    private static final int PODS = 2_000;
    private static final int CHANGES = 12_000;
    private static final int BREAK_EVERY = 2_500;

    @Test
    void twoThousandPodsChurnedForAMinuteEqualTheServersListInTheEnd(ControlPlane plane)
            throws IOException, ClusterFailure {
        Churner churner = new Churner(plane, "churn", 42);
        churner.prepare(PODS);
        try (Forwarder network = new Forwarder(plane.server());
                Road road = new Road(network.through(plane.kubeconfig()), "admin")) {
            road.live(Kind.POD);
            assertEquals(PODS, road.link().inventory().pods().snapshot().size());
            AtomicInteger done = new AtomicInteger();
            AtomicLong newest = new AtomicLong();
            churner.run(200, CHANGES, written -> {
                newest.accumulateAndGet(written.version(), Math::max);
                if (done.incrementAndGet() % BREAK_EVERY == 0) {
                    network.cut();
                }
            });
            road.awaitRows(road.link().inventory().pods(), rows -> rows.version() >= newest.get());
            road.awaitFeed(Kind.POD, FeedState.Live.class);
            Verification found = road.verify(Kind.POD);
            assertEquals(List.of(), found.differences());
            assertEquals(0, found.undecided());
            assertTrue(found.checked() > PODS / 2, "something was compared: " + found.checked());
        }
    }
}
