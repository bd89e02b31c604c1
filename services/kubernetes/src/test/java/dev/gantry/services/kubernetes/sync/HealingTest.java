package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.StreamProblem;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Streams that end badly while the cluster answers. */
class HealingTest {
    private static final String CHECK = SyncBench.PODS + "?limit=1";

    @Test
    void an410InTheStreamRelistsAndHandsOnDifferencesOnly() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "up shop b 2 11", "up shop c 3 12", "end 20");
            bench.changes.clear();
            watch.line("error 410 Expired").end();
            ScriptedServer.Call list = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS, list.target(), "from no version");
            assertInstanceOf(FeedState.Stale.class, bench.link.feed(Kind.POD));
            assertEquals("a b c", bench.pods(), "nothing flickers");
            list.ok("up shop a 1 10", "up shop b 2 30 Failed", "up shop d 4 31", "end 40");
            assertEquals(40, bench.server.expectWatch(SyncBench.PODS).number("resourceVersion"));
            bench.awaitPods("a", "b", "d");
            assertEquals(1, bench.changes.size());
            Change<Pod> change = bench.changes.getFirst();
            assertEquals(List.of("d"), SyncBench.names(change.added()));
            assertEquals(List.of("b"), SyncBench.names(change.changed()));
            assertEquals(List.of("c"), SyncBench.names(change.removed()));
        }
    }

    @Test
    void a410AnswerRelistsToo() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "end 20").cut();
            bench.awaitPodsRest();
            bench.timer.advance(Duration.ofSeconds(1));
            bench.server.expect(CHECK).ok("end 20");
            bench.server.expectWatch(SyncBench.PODS).refuse(410, "Gone");
            bench.awaitPodsRest();
            bench.seconds(2);
            bench.server.expectList(SyncBench.PODS).ok("up shop b 2 30", "end 40");
            bench.awaitPods("b");
        }
    }

    @Test
    void a410EachTimeBacksOff() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("end 20").line("error 410 Expired").end();
            bench.server.expectList(SyncBench.PODS).ok("end 21");
            Duration last = Duration.ZERO;
            for (int round = 0; round < 4; round++) {
                bench.server.expectWatch(SyncBench.PODS).ok("error 410 Expired");
                Duration rest = bench.awaitPodsRest();
                assertTrue(rest.compareTo(last) > 0, "waits longer each time: " + rest + " after " + last);
                last = rest;
                bench.seconds(13);
                bench.server.expectList(SyncBench.PODS).ok("end 21");
            }
        }
    }

    @Test
    void aCutStreamIsStaleWithTheReasonAndGoesOnFromItsVersion() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            bench.seconds(10);
            watch.line("up shop b 2 25");
            bench.awaitPods("a", "b");
            watch.cut();
            FeedState stale = bench.awaitFeed(Kind.POD, FeedState.Stale.class::isInstance);
            assertEquals(
                    new FeedState.Stale(
                            ManualTimer.START.plusSeconds(10),
                            new StreamProblem.Cut(
                                    new StreamProblem.Scope("pods", ""), new Original("connection reset"))),
                    stale);
            assertEquals(Duration.ofMillis(800), bench.awaitPodsRest());
            bench.timer.advance(Duration.ofMillis(800));
            assertEquals(25, bench.server.expect(CHECK).number("resourceVersion"));
        }
    }

    @Test
    void aStreamSilentForTooLongIsOpenedAgainThoughTheProbeWorks() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            bench.seconds(74);
            assertFalse(watch.isClosed());
            bench.seconds(1);
            ScriptedServer.Call check = bench.server.expect(CHECK);
            assertTrue(watch.isClosed());
            assertInstanceOf(FeedState.Stale.class, bench.link.feed(Kind.POD));
            check.ok("end 20");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
        }
    }

    @Test
    void eventsMayBeSilentUntilTheirStreamsTimeIsOver() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.EVENT);
            bench.server.expectList("/api/v1/events").ok("end 20");
            ScriptedServer.Call watch = bench.server.expectWatch("/api/v1/events");
            assertTrue(watch.number("timeoutSeconds") <= 240, "resumed before its version ages out");
            ScriptedBody body = watch.ok();
            bench.awaitFeed(Kind.EVENT, FeedState.Live.class);
            bench.seconds(120);
            assertFalse(body.isClosed());
            bench.seconds(15);
            bench.server.expect("/api/v1/events?limit=1");
            assertTrue(body.isClosed(), "an overdue stream is dead");
        }
    }

    @Test
    void retryAfterIsHonouredAndTheVersionKept() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            bench.seconds(10);
            watch.end();
            bench.server.expect(CHECK).refuse(429, "TooManyRequests", Map.of("Retry-After", "7"));
            assertEquals(Duration.ofSeconds(7), bench.awaitPodsRest());
            bench.seconds(6);
            assertEquals(0, bench.server.waiting(), "not before the server's time");
            bench.seconds(1);
            assertEquals(20, bench.server.expect(CHECK).number("resourceVersion"));
        }
    }

    @Test
    void a503WithoutRetryAfterBacksOffToTheCap() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            long expected = 800;
            for (int round = 0; round < 7; round++) {
                bench.server.expectList(SyncBench.PODS).refuse(503, "ServiceUnavailable");
                assertEquals(Duration.ofMillis(expected), bench.awaitPodsRest());
                bench.seconds((int) (expected / 1000) + 1);
                expected = Math.min(15_000, expected * 2);
            }
        }
    }

    @Test
    void aPersonEndsTheWait() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).refuse(503, "x", Map.of("Retry-After", "60"));
            bench.awaitPodsRest();
            bench.link.retryNow();
            bench.server.expectList(SyncBench.PODS);
        }
    }

    @Test
    void aLowerVersionInTheStreamMeansARestoredServer() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "up shop b 2 11", "end 20");
            watch.line("up shop a 1 15 Old");
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 5 Older", "end 15");
            bench.awaitPods("a");
            bench.awaitVersion(15);
            assertEquals(15, bench.server.expectWatch(SyncBench.PODS).number("resourceVersion"));
            Pod pod = bench.link.inventory().pods().snapshot().get(LineDecoders.uid("1"));
            assertEquals("Older", pod.status().word(), "also with a lower version than was shown");
        }
    }

    @Test
    void aGarbledFrameIsReadAgainOnceAndThenListed() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            watch.line("up shop b 2 21\ngarbled text\nup shop c 3 23");
            ScriptedServer.Call check = bench.server.expect(CHECK);
            assertEquals(21, check.number("resourceVersion"), "everything from the garbled frame on is read again");
            check.ok("end 21");
            bench.server.expectWatch(SyncBench.PODS).ok().line("garbled text");
            assertEquals(1, bench.link.problems(Kind.POD).size());
            bench.awaitPodsRest();
            bench.seconds(2);
            bench.server.expectList(SyncBench.PODS).ok("up shop c 3 23", "garbled shop/b", "end 30");
            assertEquals(30, bench.server.expectWatch(SyncBench.PODS).number("resourceVersion"));
            assertEquals(List.of(LineDecoders.leftOut("shop/b", 1)), bench.link.problems(Kind.POD));
        }
    }
}
