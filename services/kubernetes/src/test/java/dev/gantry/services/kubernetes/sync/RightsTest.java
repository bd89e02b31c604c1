package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Rights and namespaces that come while the cluster is connected. */
class RightsTest {
    private static final String NAMESPACES = "/api/v1/namespaces";

    private static String pods(String namespace) {
        return NAMESPACES + "/" + namespace + "/pods";
    }

    /** A user who may read pods in shop alone, live; the server has these other namespaces. */
    private static ScriptedBody shopAlone(SyncBench bench, String... others) {
        bench.link.keep(Kind.POD);
        bench.server.expectList(SyncBench.PODS).refuse(403, "Forbidden");
        names(bench, others);
        for (int answered = 0; answered <= others.length; answered++) {
            ScriptedServer.Call list = bench.server.expectList(NAMESPACES + "/");
            if (list.target().equals(pods("shop"))) {
                list.ok("up shop a 1 10", "end 20");
            } else {
                list.refuse(403, "Forbidden");
            }
        }
        ScriptedBody watch = bench.server.expectWatch(pods("shop")).ok();
        bench.awaitFeed(Kind.POD, FeedState.Live.class);
        return watch;
    }

    /** Answers the question for the namespaces there are: shop and these. */
    private static void names(SyncBench bench, String... others) {
        List<String> lines = new ArrayList<>(List.of("up - shop 101 1"));
        IntStream.range(0, others.length).forEach(i -> lines.add("up - " + others[i] + " " + (102 + i) + " 1"));
        lines.add("end 9");
        bench.server.expectExactly(NAMESPACES).ok(lines.toArray(String[]::new));
    }

    @Test
    void aNewNamespaceShowsAtTheNextLook() {
        try (SyncBench bench = new SyncBench()) {
            shopAlone(bench);
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
            names(bench, "pay");
            bench.server.expectOne(pods("pay")).ok("end 21");
            bench.server.expectList(pods("pay")).ok("up pay b 2 11", "end 21");
            bench.server.expectWatch(pods("pay")).ok();
            bench.awaitPods("a", "b");
            assertInstanceOf(FeedState.Live.class, bench.link.feed(Kind.POD));
        }
    }

    @Test
    void aNamespaceThatIsGoneTakesItsRowsAlong() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = shopAlone(bench);
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
            bench.server.expectList(NAMESPACES).ok("end 9");
            bench.awaitPods();
            assertTrue(watch.isClosed());
            bench.awaitFeed(Kind.POD, FeedState.Denied.class);
        }
    }

    @Test
    void aRefusedNamespaceIsAskedAboutEachTimeUntilItIsAllowed() {
        try (SyncBench bench = new SyncBench()) {
            shopAlone(bench, "pay");
            for (int round = 0; round < 2; round++) {
                bench.untilRightsAreLookedAt();
                bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
                names(bench, "pay");
                bench.server.expectOne(pods("pay")).refuse(403, "Forbidden");
            }
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
            names(bench, "pay");
            bench.server.expectOne(pods("pay")).ok("end 21");
            bench.server.expectList(pods("pay")).ok("up pay b 2 11", "end 21");
            bench.awaitPods("a", "b");
        }
    }

    @Test
    void rightsInTheWholeClusterReplaceTheNamespacesWithoutAGap() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody shop = shopAlone(bench, "pay");
            List<FeedState> seen = new CopyOnWriteArrayList<>();
            bench.link.onFeed(Kind.POD, seen::add);
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).ok("end 30");
            ScriptedBody list = bench.server.expectList(SyncBench.PODS).ok();
            list.line("up pay b 2 11");
            bench.awaitPods("a", "b");
            assertFalse(shop.isClosed(), "what is live stays so meanwhile");
            assertEquals(1, bench.link.problems(Kind.POD).size(), "and says that it is not yet all");
            list.line("up shop a 1 10").line("end 30").end();
            bench.server.expectWatch(SyncBench.PODS).ok().line("up ops c 3 31");
            bench.awaitPods("a", "b", "c");
            bench.timer.awaitThat(shop::isClosed);
            assertEquals(List.of(), bench.link.problems(Kind.POD));
            assertTrue(seen.stream().allMatch(FeedState.Live.class::isInstance), "never anything but live: " + seen);
            bench.untilRightsAreLookedAt();
            bench.awaitRightsRest();
            assertEquals(0, bench.server.waiting(), "nothing is left to ask for");
        }
    }

    @Test
    void aKindRefusedAltogetherComesWithTheRightAndDoesNotFlickerBefore() {
        try (SyncBench bench = new SyncBench()) {
            bench.link.keep(Kind.NAMESPACE);
            bench.server.expectList(NAMESPACES).refuse(403, "Forbidden");
            bench.awaitFeed(Kind.NAMESPACE, FeedState.Denied.class);
            List<FeedState> seen = new CopyOnWriteArrayList<>();
            bench.link.onFeed(Kind.NAMESPACE, seen::add);
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(NAMESPACES).refuse(403, "Forbidden");
            bench.untilRightsAreLookedAt();
            ScriptedServer.Call allowed = bench.server.expectOne(NAMESPACES);
            assertEquals(1, seen.size(), "asking is no news: " + seen);
            allowed.ok("end 30");
            bench.server.expectList(NAMESPACES).ok("up - shop 101 1", "end 30");
            bench.server.expectWatch(NAMESPACES).ok();
            bench.awaitFeed(Kind.NAMESPACE, FeedState.Live.class);
        }
    }

    @Test
    void a403ThatPassesHeals() {
        try (SyncBench bench = new SyncBench()) {
            ScriptedBody watch = bench.livePods("up shop a 1 10", "up pay b 2 11", "end 20");
            bench.seconds(10);
            watch.end();
            bench.server.expect(SyncBench.PODS + "?limit=1&").refuse(403, "Forbidden");
            bench.server.expectList(NAMESPACES).refuse(403, "Forbidden");
            bench.server.expectList(pods("default")).refuse(403, "Forbidden");
            bench.server.expectList(pods("shop")).refuse(403, "Forbidden");
            bench.awaitFeed(Kind.POD, FeedState.Denied.class);
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).ok("end 30");
            bench.server.expectList(SyncBench.PODS).ok("up shop a 1 10", "up pay b 2 11", "end 30");
            bench.server.expectWatch(SyncBench.PODS).ok();
            bench.awaitFeed(Kind.POD, FeedState.Live.class);
            assertEquals("a b", bench.pods());
        }
    }

    @Test
    void tryNowAsksAtOnce() {
        try (SyncBench bench = new SyncBench()) {
            shopAlone(bench, "pay");
            bench.awaitRightsRest();
            bench.link.retryNow();
            bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
            names(bench, "pay");
            bench.server.expectOne(pods("pay")).ok("end 21");
            bench.server.expectList(pods("pay")).ok("up pay b 2 11", "end 21");
            bench.awaitPods("a", "b");
        }
    }

    @Test
    void manyRefusedNamespacesAreAskedAboutInTurnsAndAllAtOnceForAPerson() {
        try (SyncBench bench = new SyncBench()) {
            String[] others = IntStream.range(0, 100).mapToObj(i -> "other" + i).toArray(String[]::new);
            shopAlone(bench, others);
            Set<String> asked = new HashSet<>();
            for (int most : List.of(40, 40, 20)) {
                bench.untilRightsAreLookedAt();
                Set<String> turn = refuseAll(bench, others);
                assertEquals(40, turn.size());
                long fresh = turn.stream().filter(asked::add).count();
                assertEquals(most, fresh, "those not asked about yet go first");
            }
            bench.link.retryNow();
            assertEquals(100, refuseAll(bench, others).size());
        }
    }

    /** One turn in which nothing is allowed; the namespaces that were asked about. */
    private static Set<String> refuseAll(SyncBench bench, String... others) {
        int before = bench.server.asked().size();
        bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
        names(bench, others);
        while (true) {
            bench.timer.awaitThat(() -> bench.server.isAsked(NAMESPACES + "/other") || bench.isRightsResting());
            if (!bench.server.isAsked(NAMESPACES + "/other")) {
                List<String> all = bench.server.asked();
                return all.subList(before, all.size()).stream()
                        .filter(target -> target.startsWith(NAMESPACES + "/other"))
                        .collect(Collectors.toSet());
            }
            bench.server.expectOneBelow(NAMESPACES + "/other").refuse(403, "Forbidden");
        }
    }

    @Test
    void whatIsAllowedForOneKindIsAskedForTheOthersTooAtOnce() {
        try (SyncBench bench = new SyncBench()) {
            shopAlone(bench, "pay");
            bench.link.keep(Kind.EVENT);
            bench.server.expectList("/api/v1/events").refuse(403, "Forbidden");
            names(bench, "pay");
            for (int answered = 0; answered < 2; answered++) {
                bench.server.expectList(NAMESPACES + "/").refuse(403, "Forbidden");
            }
            bench.awaitFeed(Kind.EVENT, FeedState.Denied.class);
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).refuse(403, "Forbidden");
            bench.server.expectOne("/api/v1/events").refuse(403, "Forbidden");
            names(bench, "pay");
            bench.server.expectOne(pods("pay")).refuse(403, "Forbidden");
            for (int answered = 0; answered < 2; answered++) {
                ScriptedServer.Call events = bench.server.expectOneBelow(NAMESPACES + "/");
                if (events.target().startsWith(NAMESPACES + "/pay/events")) {
                    events.ok("end 30");
                } else {
                    events.refuse(403, "Forbidden");
                }
            }
            bench.server.expectOne(pods("pay")).ok("end 30");
            bench.server.expectList(pods("pay")).ok("up pay b 2 11", "end 31");
            bench.awaitPods("a", "b");
        }
    }

    @Test
    void aBusyServerIsLeftAloneUntilTheNextLook() {
        try (SyncBench bench = new SyncBench()) {
            shopAlone(bench, "pay");
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).refuse(429, "TooManyRequests", Map.of("Retry-After", "1"));
            bench.awaitRightsRest();
            assertEquals(0, bench.server.waiting());
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS).fail("connection reset");
            bench.untilRightsAreLookedAt();
            bench.server.expectOne(SyncBench.PODS);
        }
    }

    @Test
    void nothingIsAskedWhereNothingIsRefused() {
        try (SyncBench bench = new SyncBench()) {
            bench.livePods("up shop a 1 10", "end 20");
            bench.untilRightsAreLookedAt();
            bench.untilRightsAreLookedAt();
            bench.awaitRightsRest();
            assertEquals(2, bench.server.asked().size(), "a list and a watch: " + bench.server.asked());
        }
    }

    @Test
    void looksAreAboutAMinuteApartAndNeverInStep() {
        ManualTimer timer = new ManualTimer();
        Random random = new Random(7);
        Engine engine = Engine.of(timer, timer, Timings.standard(), random, Threads.VIRTUAL);
        Set<Duration> delays = new HashSet<>();
        for (int cluster = 0; cluster < 20; cluster++) {
            try (SyncBench bench = new SyncBench("c" + cluster, timer, engine)) {
                bench.link.keep(Kind.POD);
                Duration delay = bench.awaitRightsRest().delay();
                assertTrue(delay.toSeconds() >= 30 && delay.toSeconds() <= 60, delay.toString());
                delays.add(delay);
            }
        }
        assertTrue(delays.size() > 15, delays.toString());
    }
}
