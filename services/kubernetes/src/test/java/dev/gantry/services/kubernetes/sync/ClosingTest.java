package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.inventory.Kind;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** A closed link leaves nothing behind, wherever its threads stood. */
class ClosingTest {
    private final ManualTimer timer = new ManualTimer();
    private final List<Thread> threads = new CopyOnWriteArrayList<>();
    private final Engine engine = Engine.of(timer, timer, Timings.standard(), SyncBench.NO_CHANCE, (name, task) -> {
        Thread started = Threads.VIRTUAL.start(name, task);
        threads.add(started);
        return started;
    });

    @Test
    void endsThreadsThatListWatchWaitSearchAndRest() throws InterruptedException {
        SyncBench bench = new SyncBench("live-gz", timer, engine);
        ScriptedBody watch = bench.livePods("end 20");
        bench.link.keep(Kind.NODE);
        bench.server.expectList("/api/v1/nodes").refuse(503, "x");
        bench.link.keep(Kind.EVENT);
        bench.server.expectList("/api/v1/events").ok();
        bench.link.keep(Kind.NAMESPACE);
        bench.server.expectList("/api/v1/namespaces");
        bench.link.keep(Kind.JOB);
        timer.awaitThat(() -> bench.side.traffic().firstLists().waiting() > 0);
        bench.link.close();
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(20)), thread + " is still there");
        }
        assertTrue(watch.isClosed());
        assertEquals(new ClusterState.Idle(), bench.link.state());
        assertTrue(threads.size() >= 6, "the threads were counted at all: " + threads.size());
    }

    @Test
    void endsASearchForNamespaces() throws InterruptedException {
        SyncBench bench = new SyncBench("live-gz", timer, engine);
        bench.link.keep(Kind.POD);
        bench.server.expectList(SyncBench.PODS).refuse(403, "Forbidden");
        bench.server.expectList("/api/v1/namespaces");
        bench.link.close();
        for (Thread thread : threads) {
            assertTrue(thread.join(Duration.ofSeconds(20)), thread + " is still there");
        }
    }

    @Test
    void aClosedLinkKeepsNothing() {
        SyncBench bench = new SyncBench("live-gz", timer, engine);
        bench.link.close();
        bench.link.keep(Kind.values()).close();
        bench.link.retryNow();
        assertTrue(threads.isEmpty());
        assertFalse(timer.planned() > 0, "no timer either");
    }
}
