package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** The good days: list, watch, resume, stop, resume again. */
class FollowingTest {
    @Test
    void rowsShowWhileTheFirstListStillStreams() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            ScriptedBody list = bench.server.expectList(SyncBench.PODS).ok();
            list.line("up shop a 1 10").line("up shop b 2 11");
            bench.awaitPods("a", "b");
            bench.awaitFeed(Kind.POD, state -> state.equals(new FeedState.Loading(2, -1)));
            list.line("end 20").end();
            ScriptedServer.Call watch = bench.server.expectWatch(SyncBench.PODS);
            assertEquals(20, watch.number("resourceVersion"));
            assertInstanceOf(FeedState.Loading.class, bench.link.feed(Kind.POD), "not live before the watch is on");
            watch.ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            assertEquals(20, bench.link.inventory().pods().snapshot().version());
        }
    }

    @Test
    void asksForProtobufAndGzipAndBookmarks() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            ScriptedServer.Call list = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS, list.target(), "one list, unpaged, from no version");
            assertTrue(list.request.gzip());
            assertEquals("application/vnd.kubernetes.protobuf,application/json", list.request.accept());
            list.ok("end 5");
            ScriptedServer.Call watch = bench.server.expectWatch(SyncBench.PODS);
            assertTrue(watch.target().contains("allowWatchBookmarks=true"));
            assertTrue(watch.number("timeoutSeconds") >= 300 && watch.number("timeoutSeconds") <= 600);
        }
    }

    @Test
    void framesThatCameTogetherAreOneBatch() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            bench.changes.clear();
            watch.line("up shop b 2 21\nup shop c 3 22\ndel 1 23");
            bench.awaitPods("b", "c");
            assertEquals(1, bench.changes.size());
            assertEquals(2, bench.changes.getFirst().added().size());
            assertEquals(1, bench.changes.getFirst().removed().size());
            watch.line("up shop b 2 24 Failed");
            bench.awaitVersion(24);
            assertTrue(bench.timer.pauses().contains(Duration.ofMillis(20)), "a busy watch is gathered");
        }
    }

    @Test
    void resumesFromTheLastBookmarkWhenTheStreamEndsAtItsTime() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            FeedState before = bench.link.feed(Kind.POD);
            for (int minute = 1; minute <= 5; minute++) {
                bench.seconds(60);
                watch.line("mark " + (20 + minute));
                bench.awaitVersion(20 + minute);
            }
            watch.end();
            ScriptedServer.Call next = bench.server.expectWatch(SyncBench.PODS);
            assertEquals(25, next.number("resourceVersion"));
            next.ok();
            assertEquals(before, bench.link.feed(Kind.POD), "never anything but live");
            assertEquals(
                    1,
                    bench.server.asked().stream().filter(SyncBench.PODS::equals).count(),
                    "no second list");
        }
    }

    @Test
    void goesOnFromItsVersionWhenTheKindIsKeptAgain() {
        try (SyncBench bench = new SyncBench()) {
            Subscription first = bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 10", "end 20");
            ScriptedBody watch = bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            first.close();
            bench.seconds(29);
            assertFalse(watch.isClosed(), "the grace is not over");
            Subscription second = bench.link.keep(Kind.POD);
            bench.seconds(5);
            assertFalse(watch.isClosed(), "kept again within the grace");
            second.close();
            second.close();
            bench.timer.advance(Duration.ofSeconds(30));
            bench.awaitFeed(Kind.POD, FeedState.Stale.class);
            bench.awaitState(ClusterState.Idle.class);
            assertEquals("a", bench.pods(), "what was known stays");
            bench.link.keep(Kind.POD);
            assertEquals(20, bench.server.expect(SyncBench.PODS + "?limit=1").number("resourceVersion"));
        }
    }

    @Test
    void twoKeepersNeedOneStream() {
        try (SyncBench bench = new SyncBench()) {
            Subscription one = bench.link.keep(Kind.POD);
            bench.livePods("end 20");
            one.close();
            bench.seconds(40);
            assertInstanceOf(FeedState.Live.class, bench.link.feed(Kind.POD));
            assertEquals(
                    1,
                    bench.server.asked().stream().filter(SyncBench.PODS::equals).count());
        }
    }

    @Test
    void saysWhoTheServerIsAndHowFarItsClockIsOff() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("end 20");
            bench.awaitState(ClusterState.Live.class);
            assertEquals("v1.36.3", bench.link.server().version());
            assertEquals(Duration.ofMillis(30_500), bench.link.server().clockSkew());
        }
    }

    @Test
    void countsChangesAndBytesOfTheLastTenSeconds() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("end 20");
            watch.line("up shop a 1 21\nup shop b 2 22\nup shop c 3 23\nup shop d 4 24\nup shop e 5 25");
            bench.awaitPods("a", "b", "c", "d", "e");
            assertEquals(0.5, bench.link.server().changesPerSecond());
            assertTrue(bench.link.server().bytesPerSecond() > 0);
            bench.seconds(11);
            assertEquals(0, bench.link.server().changesPerSecond());
        }
    }
}
