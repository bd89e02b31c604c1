package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.FeedState;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One state of several streams: as good as the worst of them. */
final class Combined {
    private Combined() {}

    /** @param before what was said last: a namespace found later does not take back that the others were read */
    static FeedState of(List<FeedState> states, FeedState before) {
        boolean known = before instanceof FeedState.Live || before instanceof FeedState.Stale;
        List<FeedState> read = states.stream()
                .filter(state -> !(state instanceof FeedState.Loading))
                .toList();
        return of(known && !read.isEmpty() ? read : states);
    }

    private static FeedState of(List<FeedState> states) {
        int read = 0;
        int about = 0;
        boolean loading = states.isEmpty();
        FeedState.Stale oldest = null;
        Instant live = Instant.MIN;
        for (FeedState state : states) {
            switch (state) {
                case FeedState.Loading(int rows, int ofAbout) -> {
                    loading = true;
                    read += rows;
                    about = about < 0 || ofAbout < 0 ? -1 : about + ofAbout;
                }
                case FeedState.Stale stale -> oldest = older(oldest, stale);
                case FeedState.Live(Instant since) -> live = since.isAfter(live) ? since : live;
                case FeedState.Idle idle -> {}
                case FeedState.Denied denied -> {}
            }
        }
        if (loading) {
            return new FeedState.Loading(read, states.isEmpty() ? -1 : about);
        }
        return oldest != null ? oldest : new FeedState.Live(live);
    }

    private static FeedState.Stale older(FeedState.@Nullable Stale one, FeedState.Stale two) {
        return one == null || two.since().isBefore(one.since()) ? two : one;
    }
}
