package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.ReadProblem;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** The whole cluster goes away and comes back. */
class OutageTest {
    private static final String CHECK = SyncBench.PODS + "?limit=1";

    @Test
    void aFrozenServerIsNoticedWithinTenSecondsWhileTheStreamOnlyFallsSilent() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            bench.seconds(3);
            Instant fault = bench.timer.instant();
            freeze(bench);
            assertTrue(Duration.between(fault, bench.timer.instant()).toSeconds() <= 10);
            assertTrue(watch.isClosed());
            FeedState.Stale stale = assertInstanceOf(
                    FeedState.Stale.class, bench.awaitFeed(Kind.POD, FeedState.Stale.class::isInstance));
            assertEquals(
                    new ReadProblem.NoAnswer("live-gz", new Original("headers: not done within 4 s")), stale.why());
            assertTrue(!stale.since().isAfter(fault), "as of the last sign of life, not of when it was noticed");
            assertEquals("a", bench.pods(), "rows stay");
            assertEquals(0, bench.server.waiting(), "nobody asks a dead server for pods");
        }
    }

    @Test
    void isHealedWithinThirtySecondsAfterTheNetworkReturned() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "end 20");
            freeze(bench);
            for (int round = 0; round < 20; round++) {
                failProbe(bench);
            }
            assertInstanceOf(ClusterState.Offline.class, bench.link.state());
            bench.server.probes(ScriptedServer.WELL);
            Instant returned = bench.timer.instant();
            bench.seconds(10);
            ScriptedServer.Call check = bench.server.expect(CHECK);
            assertEquals(20, check.number("resourceVersion"));
            check.ok("end 30");
            assertEquals(20, bench.server.expectWatch(SyncBench.PODS).number("resourceVersion"));
            assertTrue(Duration.between(returned, bench.timer.instant()).toSeconds() <= 30);
            bench.awaitState(ClusterState.Live.class);
        }
    }

    @Test
    void aServerThatCameBackOlderIsListedAnew() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "up shop b 2 90", "end 100");
            freeze(bench);
            bench.server.probes(ScriptedServer.WELL);
            recover(bench);
            ScriptedServer.Call check = bench.server.expect(CHECK);
            assertTrue(check.target().endsWith("resourceVersion=100&resourceVersionMatch=NotOlderThan"));
            check.refuse(504, "Timeout ResourceVersionTooLarge");
            ScriptedServer.Call list = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS, list.target(), "without any version");
            list.ok("up shop a 1 10", "end 50");
            assertEquals(50, bench.server.expectWatch(SyncBench.PODS).number("resourceVersion"));
            bench.awaitPods("a");
            bench.awaitVersion(50);
        }
    }

    @Test
    void stalenessTurnsIntoOfflineAfterAMinute() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("end 20");
            freeze(bench);
            Instant since = assertInstanceOf(ClusterState.Stale.class, bench.link.state())
                    .since();
            for (int round = 0; round < 7; round++) {
                failProbe(bench);
            }
            assertEquals(
                    since,
                    assertInstanceOf(ClusterState.Offline.class, bench.link.state())
                            .since());
        }
    }

    @Test
    void aClusterThatNeverAnsweredIsOfflineAndDelaysNobody() {
        ManualTimer timer = new ManualTimer();
        Engine engine = SyncBench.engine(timer);
        try (SyncBench dead = new SyncBench("dead", timer, engine);
                SyncBench well = new SyncBench("well", timer, engine)) {
            dead.server.probes(ScriptedServer.FROZEN);
            dead.link.keep(Kind.values());
            dead.server.expect("/api");
            well.livePods("up shop a 1 10", "end 20");
            dead.timer.await(task -> task.by().equals("gantry-dead-probe"));
            timer.advance(Duration.ofSeconds(4));
            dead.awaitState(ClusterState.Offline.class);
            assertInstanceOf(FeedState.Live.class, well.link.feed(Kind.POD));
        }
    }

    @Test
    void aClusterWhoseRowsWereReadIsStaleAndNotOfflineThoughNoProbeEverSucceeded() {
        try (SyncBench bench = new SyncBench()) {
            bench.server.probes(ScriptedServer.FROZEN);
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 10", "end 20");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitState(ClusterState.Live.class);
            bench.timer.await(task -> task.delay().equals(Duration.ofSeconds(4)));
            bench.timer.advance(Duration.ofSeconds(4));
            bench.awaitState(ClusterState.Stale.class);
            assertInstanceOf(FeedState.Stale.class, bench.link.feed(Kind.POD));
        }
    }

    @Test
    void aRefusedConnectionIsNamedWithTheNextStep() {
        try (SyncBench bench = new SyncBench()) {
            bench.server.probes(ScriptedServer.refusing(503, "no backend"));
            bench.link.keep(Kind.POD);
            bench.awaitState(ClusterState.Offline.class);
            assertEquals(
                    new ReadProblem.AnsweredSaying("live-gz", 503, new Original("no backend")),
                    assertInstanceOf(ClusterState.Offline.class, bench.link.state())
                            .why());
        }
    }

    @Test
    void aLoginPageIsNotTakenForAServer() {
        try (SyncBench bench = new SyncBench()) {
            bench.server.probes(ScriptedServer.refusing(200, "<html>Sign in</html>"));
            bench.link.keep(Kind.POD);
            bench.awaitState(ClusterState.Offline.class);
            assertInstanceOf(
                    ReadProblem.NotKubernetes.class,
                    assertInstanceOf(ClusterState.Offline.class, bench.link.state())
                            .why());
        }
    }

    /** The server stops answering; time goes on until that was noticed. */
    private static void freeze(SyncBench bench) {
        bench.awaitProberRests();
        bench.server.probes(ScriptedServer.FROZEN);
        failProbe(bench);
        bench.awaitState(ClusterState.Stale.class);
    }

    private static void failProbe(SyncBench bench) {
        bench.awaitProberRests();
        int before = bench.server.probed();
        while (bench.server.probed() == before) {
            bench.timer.advance(Duration.ofSeconds(1));
            bench.timer.await(task -> task.by().equals("gantry-live-gz-probe"));
        }
        bench.timer.advance(Duration.ofSeconds(4));
        bench.awaitProberRests();
    }

    private static void recover(SyncBench bench) {
        bench.awaitProberRests();
        bench.timer.advance(Duration.ofSeconds(5));
        bench.awaitState(ClusterState.Live.class);
    }
}
