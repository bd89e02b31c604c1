package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** How much a long first list will bring. */
class SizeHintTest {
    private static final Duration SHOWN = Duration.ofMillis(300);

    /** Pods are being read, two are there, and it takes long enough for a person to notice. */
    private static ScriptedBody longList(SyncBench bench) {
        bench.link.keep(Kind.POD);
        ScriptedBody list = bench.server.expectList(SyncBench.PODS).ok();
        list.line("up shop a 1 10").line("up shop b 2 11");
        bench.awaitFeed(Kind.POD, new FeedState.Loading(2, -1)::equals);
        bench.timer.advance(SHOWN);
        return list;
    }

    @Test
    void aLongFirstListSaysOfHowMany() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody list = longList(bench);
            bench.server.expectOne(SyncBench.PODS).ok("up shop a 1 10", "end 20 more 6999");
            bench.awaitFeed(Kind.POD, new FeedState.Loading(2, 7_000)::equals);
            list.line("up shop c 3 12");
            bench.awaitFeed(Kind.POD, new FeedState.Loading(3, 7_000)::equals);
            list.line("end 20").end();
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
        }
    }

    @Test
    void itIsNeverOfFewerThanAreThereAlready() {
        try (SyncBench bench = new SyncBench()) {
            longList(bench);
            bench.server.expectOne(SyncBench.PODS).ok("up shop a 1 10", "end 20");
            bench.awaitFeed(Kind.POD, new FeedState.Loading(2, 2)::equals);
        }
    }

    @Test
    void theListGoesOnWhereTheQuestionIsRefusedOrNotAnswered() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody list = longList(bench);
            bench.server.expectOne(SyncBench.PODS).refuse(429, "TooManyRequests");
            list.line("up shop c 3 12");
            bench.awaitFeed(Kind.POD, new FeedState.Loading(3, -1)::equals);
            list.cut();
            bench.awaitPodsRest();
            bench.timer.advance(Duration.ofSeconds(1));
            ScriptedBody again = bench.server.expectList(SyncBench.PODS).ok();
            again.line("up shop a 1 10");
            bench.awaitFeed(Kind.POD, new FeedState.Loading(1, -1)::equals);
            bench.timer.advance(SHOWN);
            bench.timer.awaitThat(() -> bench.server.isAsked(SyncBench.PODS + "?limit=1"));
            again.line("end 20").end();
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            bench.timer.awaitThat(() -> bench.server.waiting() == 0);
        }
    }

    @Test
    void aListThatIsSoonDoneIsNotAskedAbout() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "end 20");
            bench.timer.advance(SHOWN);
            assertEquals(2, bench.server.asked().size(), "a list and a watch: " + bench.server.asked());
        }
    }
}
