package dev.gantry.views.tables;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.problems.Problem;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How a cluster stands as far as one table is concerned: the connection and the kinds the table reads. Immutable; any
 * thread.
 */
public record SourceState(ClusterState cluster, List<FeedState> feeds) {
    static final SourceState UNKNOWN = new SourceState(new ClusterState.Idle(), List.of());

    public SourceState {
        feeds = List.copyOf(feeds);
    }

    /** The moment the rows show, where that is not now; empty while they are live or still coming in. */
    public Optional<Instant> asOf() {
        return switch (cluster) {
            case ClusterState.Stale(Instant since, Problem why) -> Optional.of(since);
            case ClusterState.Offline(Instant since, Problem why) -> Optional.of(since);
            case ClusterState.Idle idle -> Optional.empty();
            case ClusterState.Connecting connecting -> Optional.empty();
            case ClusterState.Live live -> oldestFeed();
            case ClusterState.Denied denied -> oldestFeed();
        };
    }

    /** Rows are as of another moment than now. */
    public boolean isOld() {
        return asOf().isPresent();
    }

    /** Every kind the table reads equals the server's list. */
    public boolean isLive() {
        return cluster instanceof ClusterState.Live
                && !feeds.isEmpty()
                && feeds.stream().allMatch(FeedState.Live.class::isInstance);
    }

    /** Nothing was shown of it yet, and it is on its way. */
    public boolean isLoading() {
        return switch (cluster) {
            case ClusterState.Idle idle -> true;
            case ClusterState.Connecting connecting -> true;
            case ClusterState.Live live -> feeds.stream().anyMatch(SourceState::isComing);
            case ClusterState.Stale stale -> false;
            case ClusterState.Offline offline -> false;
            case ClusterState.Denied denied -> false;
        };
    }

    /** Something the table reads was read whole, now or earlier. */
    public boolean wasRead() {
        return feeds.stream().anyMatch(FeedState::wasRead);
    }

    /** Why the user may not read it, wholly or one kind of it. */
    public Optional<Problem> denial() {
        if (cluster instanceof ClusterState.Denied(Problem why)) {
            return Optional.of(why);
        }
        for (FeedState feed : feeds) {
            if (feed instanceof FeedState.Denied(Problem why)) {
                return Optional.of(why);
            }
        }
        return Optional.empty();
    }

    private Optional<Instant> oldestFeed() {
        return feeds.stream()
                .flatMap(feed -> feed instanceof FeedState.Stale(Instant since, Problem why)
                        ? Optional.of(since).stream()
                        : Optional.<Instant>empty().stream())
                .min(Instant::compareTo);
    }

    private static boolean isComing(FeedState feed) {
        return feed instanceof FeedState.Idle || feed instanceof FeedState.Loading;
    }
}
