package dev.gantry.services.cluster;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.gantry.services.problems.Original;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FreshnessRulesTest {
    private static final Instant NOW = Instant.parse("2026-11-24T20:03:38Z");
    private static final Instant BEFORE = NOW.minusSeconds(38);
    private static final Instant EARLIER = NOW.minusSeconds(60);
    private static final ClusterState UP = new ClusterState.Live(EARLIER);
    private static final ClusterState DOWN = new ClusterState.Stale(BEFORE, new Original("no answer"));
    private static final FeedState FED = new FeedState.Live(EARLIER);

    private static Freshness old(int seconds, String why) {
        return new Freshness.Old(Duration.ofSeconds(seconds), NOW.minusSeconds(seconds), new Original(why));
    }

    static Stream<Arguments> cases() {
        FeedState stopped = new FeedState.Stale(EARLIER, new Original("watch ended"));
        FeedState forbidden = new FeedState.Denied(new Original("ask for list"));
        ClusterState gone = new ClusterState.Offline(EARLIER, new Original("no route"));
        ClusterState ahead = new ClusterState.Stale(NOW.plusSeconds(9), new Original("clock set back"));
        return Stream.of(
                arguments(new ClusterState.Idle(), FED, new Freshness.Idle()),
                arguments(new ClusterState.Connecting(BEFORE), new FeedState.Idle(), new Freshness.Loading(0, -1)),
                arguments(UP, FED, new Freshness.Live()),
                arguments(UP, new FeedState.Idle(), new Freshness.Idle()),
                arguments(UP, new FeedState.Loading(42, 7_000), new Freshness.Loading(42, 7_000)),
                arguments(UP, stopped, old(60, "watch ended")),
                arguments(UP, forbidden, new Freshness.Denied(new Original("ask for list"))),
                arguments(DOWN, FED, old(38, "no answer")),
                arguments(DOWN, stopped, old(60, "no answer")),
                arguments(DOWN, new FeedState.Stale(NOW, new Original("later")), old(38, "no answer")),
                arguments(DOWN, new FeedState.Loading(42, -1), new Freshness.Loading(42, -1)),
                arguments(DOWN, forbidden, new Freshness.Denied(new Original("ask for list"))),
                arguments(gone, FED, new Freshness.Offline(EARLIER, new Original("no route"))),
                arguments(
                        new ClusterState.Denied(new Original("log in")),
                        FED,
                        new Freshness.Denied(new Original("log in"))),
                arguments(
                        ahead,
                        FED,
                        new Freshness.Old(Duration.ZERO, NOW.plusSeconds(9), new Original("clock set back"))));
    }

    @ParameterizedTest
    @MethodSource("cases")
    void ofOneCluster(ClusterState cluster, FeedState feed, Freshness expected) {
        assertEquals(expected, FreshnessRules.of(cluster, feed, NOW));
    }

    @Test
    void severalAreNeverBetterThanTheWorst() {
        var live = new FleetFreshness.Named("sh", new Freshness.Live());
        var loading = new FleetFreshness.Named("gz", new Freshness.Loading(1, -1));
        var denied = new FleetFreshness.Named("pay", new Freshness.Denied(new Original("ask")));
        var old = new FleetFreshness.Named("edge", old(38, "no answer"));
        var offline = new FleetFreshness.Named("room", new Freshness.Offline(EARLIER, new Original("no route")));

        FleetFreshness all = FreshnessRules.of(List.of(live, loading, denied, old, offline, live));
        assertEquals(2, all.live());
        assertEquals(List.of(offline, old, denied, loading), all.others());
        assertEquals(offline.freshness(), all.worst());
        assertEquals(
                new Freshness.Live(), FreshnessRules.of(List.of(live, live)).worst());
        assertEquals(new Freshness.Idle(), FreshnessRules.of(List.of()).worst(), "nothing is not live");
    }
}
