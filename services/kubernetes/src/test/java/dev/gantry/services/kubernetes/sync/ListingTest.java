package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Verification;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Lists that are cut, too long, garbled, too many at once, or compared. */
class ListingTest {
    @Test
    void aFirstListCutMidwayLeavesItsRowsAndIsTriedAgain() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            ScriptedBody list = bench.server.expectList(SyncBench.PODS).ok();
            list.line("up shop a 1 10").line("up shop b 2 11").cut();
            bench.awaitPods("a", "b");
            bench.awaitPodsRest();
            assertInstanceOf(FeedState.Loading.class, bench.link.feed(Kind.POD));
            bench.timer.advance(Duration.ofSeconds(1));
            bench.server.expectList(SyncBench.PODS).ok("up shop b 2 11", "up shop c 3 12", "end 20");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            assertEquals("b c", bench.pods(), "what was deleted in between is gone");
        }
    }

    @Test
    void aRelistCutMidwayChangesNothing() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "end 20").line("error 410 Expired");
            bench.server.expectList(SyncBench.PODS).ok("up shop b 2 30");
            bench.awaitPodsRest();
            assertEquals("a", bench.pods());
            assertEquals(20, bench.link.inventory().pods().snapshot().version());
        }
    }

    @Test
    void aListTooLongForOnePieceIsReadInPagesOfOneSnapshot() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            ScriptedBody list = bench.server.expectList(SyncBench.PODS).ok();
            list.line("up shop a 1 10");
            bench.awaitPods("a");
            bench.seconds(60);
            list.cut();
            bench.awaitPodsRest();
            bench.seconds(1);
            ScriptedServer.Call first = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS + "?limit=500", first.target());
            first.ok("up shop a 1 10", "end 20 next1");
            ScriptedServer.Call second = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS + "?limit=500&continue=next1", second.target());
            second.fail("connection reset");
            bench.awaitPodsRest();
            bench.seconds(2);
            ScriptedServer.Call again = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS + "?limit=500&continue=next1", again.target(), "the first page is kept");
            again.ok("up shop b 2 11", "end 20");
            assertEquals(20, bench.server.expectWatch(SyncBench.PODS).number("resourceVersion"));
            bench.awaitPods("a", "b");
        }
    }

    @Test
    void anExpiredTokenStartsOver() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            ScriptedServer.Call whole = bench.server.expectList(SyncBench.PODS);
            bench.seconds(60);
            whole.refuse(504, "Timeout");
            bench.awaitPodsRest();
            bench.seconds(1);
            bench.server.expectList(SyncBench.PODS + "?limit=500").ok("up shop a 1 10", "end 20 next1");
            bench.server.expectList(SyncBench.PODS + "?limit=500&continue").refuse(410, "Expired");
            bench.awaitPodsRest();
            bench.seconds(2);
            ScriptedServer.Call over = bench.server.expectList(SyncBench.PODS);
            assertEquals(SyncBench.PODS + "?limit=500", over.target());
            over.ok("up shop b 2 21", "end 30");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitPods("b");
        }
    }

    @Test
    void aGarbledObjectIsNamedAndTheRestIsLive() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "garbled shop/b", "end 20");
            assertEquals(List.of(LineDecoders.leftOut("shop/b", 1)), bench.link.problems(Kind.POD));
        }
    }

    @Test
    void twentyClustersComingBackListFourAtATime() {
        ManualTimer timer = new ManualTimer();
        Engine engine = SyncBench.engine(timer);
        List<SyncBench> fleet = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            fleet.add(new SyncBench("c" + i, timer, engine));
        }
        fleet.forEach(bench -> bench.link.keep(Kind.POD));
        for (int done = 0; done < 20; done++) {
            int left = 20 - done;
            timer.awaitThat(() -> {
                int asking = asking(fleet).size();
                return asking > 0 && asking + engine.lists().waiting() >= left;
            });
            List<SyncBench> asking = asking(fleet);
            assertTrue(asking.size() <= 4, asking.size() + " lists at a time");
            asking.getFirst().server.expectList(SyncBench.PODS).ok("end 20");
        }
        fleet.forEach(bench -> bench.server.expectWatch(SyncBench.PODS));
        fleet.forEach(SyncBench::close);
    }

    @Test
    void oneClusterRelistsOneKindAtATime() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody pods = bench.livePods("end 20");
            bench.link.keep(Kind.NAMESPACE);
            bench.server.expectList("/api/v1/namespaces").ok("end 21");
            ScriptedBody namespaces =
                    bench.server.expectWatch("/api/v1/namespaces").ok();
            bench.awaitFeed(Kind.NAMESPACE, FeedState.Live.class);
            pods.line("error 410 Expired");
            namespaces.line("error 410 Expired");
            ScriptedServer.Call first = bench.server.expectList("/api/v1");
            bench.timer.awaitThat(() -> bench.side.traffic().relists().waiting() == 1);
            first.ok("end 30");
            bench.server.expectList("/api/v1").ok("end 30");
        }
    }

    @Test
    void aListThatTricklesIsEndedByOurOwnDeadline() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.POD);
            ScriptedBody list = bench.server.expectList(SyncBench.PODS).ok();
            for (int second = 0; second < 75; second++) {
                list.line("up shop a 1 10");
                bench.seconds(1);
            }
            bench.server.expectList(SyncBench.PODS + "?limit=500");
            assertTrue(list.isClosed());
        }
    }

    @Test
    void aSlowListHoldsOthersBackForItsLeaseOnly() {
        ManualTimer timer = new ManualTimer();
        Engine engine = SyncBench.engine(timer);
        List<SyncBench> slow = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            SyncBench bench = new SyncBench("slow" + i, timer, engine);
            slow.add(bench);
            bench.link.keep(Kind.POD);
            bench.server.expectList(SyncBench.PODS);
        }
        try (SyncBench other = new SyncBench("other", timer, engine)) {
            other.link.keep(Kind.POD);
            other.awaitProberRests();
            timer.advance(Duration.ofSeconds(5));
            other.server.expectList(SyncBench.PODS);
        }
        slow.forEach(SyncBench::close);
    }

    @Test
    void aCleanComparisonReportsNothingAndADirtyOneIsReportedAndHealed() {
        ManualTimer timer = new ManualTimer();
        Timings often = Timings.standard().verifying(Duration.ofMinutes(2));
        Engine engine = Engine.of(timer, timer, often, SyncBench.NO_CHANCE, Threads.VIRTUAL);
        try (SyncBench bench = new SyncBench("live-gz", timer, engine)) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "end 20");
            AtomicLong version = new AtomicLong(20);
            Runnable mark = () -> {
                watch.line("mark " + version.incrementAndGet());
                bench.awaitVersion(version.get());
            };
            bench.seconds(90, mark);
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 10", "end " + version);
            timer.await(task -> task.by().equals("gantry-live-gz-pods-verify")
                    && task.delay().equals(Duration.ofSeconds(90)));
            assertEquals(List.of(), bench.bugs);
            bench.seconds(90, mark);
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 10", "up shop lost 2 15", "end " + version);
            ScriptedServer.Call relist = bench.server.expectList(SyncBench.PODS);
            Verification bug = bench.bugs.getFirst();
            assertEquals(1, bug.differences().size());
            relist.ok("up shop a 1 10", "up shop lost 2 15", "end 20");
            bench.awaitPods("a", "lost");
        }
    }

    private static List<SyncBench> asking(List<SyncBench> fleet) {
        return fleet.stream()
                .filter(bench -> bench.server.waiting() > 0 && asksForList(bench))
                .toList();
    }

    private static boolean asksForList(SyncBench bench) {
        return bench.server.asked().size() == 1;
    }
}
