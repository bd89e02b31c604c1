package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Original;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The small parts: paths, rates, states put together, listeners. */
class PartsTest {
    @Test
    void targetsAreEncodedAndLeaveEmptyValuesOut() {
        assertEquals(
                "/apis/apps/v1/namespaces/shop/deployments?labelSelector=app%20in%20%28a%2Cb%29&limit=5",
                Targets.of(Targets.collection("apps/v1", "shop", "deployments"))
                        .with("labelSelector", "app in (a,b)")
                        .with("continue", "")
                        .with("limit", 5)
                        .toString());
        assertEquals("/api/v1/pods", Targets.collection("v1", "", "pods"));
    }

    @Test
    void ratesForgetWhatIsOlderThanTenSeconds() {
        ManualTimer timer = new ManualTimer();
        RateMeter meter = new RateMeter(timer);
        meter.add(50);
        timer.advance(Duration.ofSeconds(5));
        meter.add(50);
        assertEquals(10, meter.perSecond());
        timer.advance(Duration.ofSeconds(5));
        assertEquals(5, meter.perSecond());
        timer.advance(Duration.ofHours(3));
        assertEquals(0, meter.perSecond());
    }

    @Test
    void severalStreamsAreAsGoodAsTheWorst() {
        Instant now = Instant.parse("2026-11-24T10:00:00Z");
        FeedState live = new FeedState.Live(now);
        FeedState later = new FeedState.Live(now.plusSeconds(9));
        FeedState stale = new FeedState.Stale(now.minusSeconds(5), new Original("b"));
        FeedState staler = new FeedState.Stale(now.minusSeconds(50), new Original("a"));
        assertEquals(later, Combined.of(List.of(live, later), new FeedState.Idle()));
        assertEquals(staler, Combined.of(List.of(live, stale, staler), live));
        assertEquals(
                new FeedState.Loading(7, -1),
                Combined.of(
                        List.of(stale, new FeedState.Loading(3, -1), new FeedState.Loading(4, -1)),
                        new FeedState.Idle()));
        assertEquals(live, Combined.of(List.of(live, new FeedState.Loading(3, -1)), live), "found later");
        assertEquals(
                new FeedState.Loading(7, 90),
                Combined.of(List.of(new FeedState.Loading(3, 50), new FeedState.Loading(4, 40)), new FeedState.Idle()));
        assertEquals(
                new FeedState.Loading(7, -1),
                Combined.of(List.of(new FeedState.Loading(3, 50), new FeedState.Loading(4, -1)), new FeedState.Idle()),
                "a part is not the whole");
    }

    @Test
    void listenersHearEachValueInOrderAlsoFromWithinAndAfterAFailure() {
        Observed<Integer> value = new Observed<>(0);
        List<Integer> heard = new ArrayList<>();
        Subscription failing = value.listen(number -> {
            throw new IllegalStateException("a listener's bug");
        });
        value.listen(number -> {
            heard.add(number);
            if (number == 1) {
                value.set(2);
                heard.add(-1);
            }
        });
        value.set(1);
        value.set(2);
        value.set(3);
        failing.close();
        assertEquals(List.of(0, 1, -1, 2, 3), heard, "never within another delivery, and no repeats");
    }

    @Test
    void aClosedListenerHearsNoMore() {
        Observed<Integer> value = new Observed<>(0);
        List<Integer> heard = new ArrayList<>();
        Subscription own = value.listen(heard::add);
        own.close();
        own.close();
        value.set(1);
        assertEquals(List.of(0), heard);
    }

    @Test
    void kindsAreFoundByAnyOfTheirNames() {
        for (String name : List.of("po", "pod", "pods", "Pod", "POD")) {
            assertEquals("pods", BuiltInKinds.find(name).orElseThrow().plural());
        }
        assertEquals(
                "deployments", BuiltInKinds.find("deploy.apps").orElseThrow().plural());
        assertTrue(BuiltInKinds.find("deploy.batch").isEmpty());
        assertFalse(BuiltInKinds.find("no").orElseThrow().namespaced());
        assertEquals("/api/v1/nodes/n1", BuiltInKinds.find("node").orElseThrow().path("shop", "n1"));
        assertEquals(
                "/apis/batch/v1/namespaces/shop/jobs/j",
                BuiltInKinds.find("job").orElseThrow().path("shop", "j"));
    }
}
