package dev.gantry.services.cluster;

import dev.gantry.services.problems.Problem;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

/** How fresh one kind of one cluster is, and which of several is worst. Pure; any thread. */
public final class FreshnessRules {
    /** The worst first: no answer, then old rows, then no permission, then what is on its way. */
    public static final Comparator<Freshness> WORST_FIRST = Comparator.comparingInt(FreshnessRules::rank);

    private FreshnessRules() {}

    /** A cluster that does not answer counts before what its feed last said; never a negative age. */
    public static Freshness of(ClusterState cluster, FeedState feed, Instant now) {
        return switch (cluster) {
            case ClusterState.Idle idle -> new Freshness.Idle();
            case ClusterState.Connecting connecting -> new Freshness.Loading(0, -1);
            case ClusterState.Live live -> ofFeed(feed, now);
            case ClusterState.Stale(Instant since, Problem why) -> stale(feed, since, why, now);
            case ClusterState.Offline(Instant since, Problem why) -> new Freshness.Offline(since, why);
            case ClusterState.Denied(Problem why) -> new Freshness.Denied(why);
        };
    }

    private static Freshness ofFeed(FeedState feed, Instant now) {
        return switch (feed) {
            case FeedState.Idle idle -> new Freshness.Idle();
            case FeedState.Loading(int read, int about) -> new Freshness.Loading(read, about);
            case FeedState.Live live -> new Freshness.Live();
            case FeedState.Stale(Instant since, Problem why) -> old(since, why, now);
            case FeedState.Denied(Problem why) -> new Freshness.Denied(why);
        };
    }

    /** A feed may have stopped before its cluster did; a kind that was never complete does not become old. */
    private static Freshness stale(FeedState feed, Instant since, Problem why, Instant now) {
        return switch (feed) {
            case FeedState.Live live -> old(since, why, now);
            case FeedState.Stale(Instant earlier, Problem own) ->
                old(earlier.isBefore(since) ? earlier : since, why, now);
            case FeedState.Idle idle -> new Freshness.Idle();
            case FeedState.Loading(int read, int about) -> new Freshness.Loading(read, about);
            case FeedState.Denied(Problem denied) -> new Freshness.Denied(denied);
        };
    }

    private static Freshness old(Instant since, Problem why, Instant now) {
        Duration age = Duration.between(since, now);
        return new Freshness.Old(age.isNegative() ? Duration.ZERO : age, since, why);
    }

    /** Several clusters as one badge. */
    public static FleetFreshness of(List<FleetFreshness.Named> clusters) {
        List<FleetFreshness.Named> others = clusters.stream()
                .filter(named -> !(named.freshness() instanceof Freshness.Live))
                .sorted(Comparator.comparing(FleetFreshness.Named::freshness, WORST_FIRST))
                .toList();
        return new FleetFreshness(clusters.size(), others);
    }

    private static int rank(Freshness freshness) {
        return switch (freshness) {
            case Freshness.Offline offline -> 0;
            case Freshness.Old old -> 1;
            case Freshness.Denied denied -> 2;
            case Freshness.Loading loading -> 3;
            case Freshness.Idle idle -> 4;
            case Freshness.Live live -> 5;
        };
    }
}
