package dev.gantry.views.tables.page;

import dev.gantry.services.cluster.FeedState;
import java.util.stream.Stream;

/**
 * How far those feeds are together that are still being read. Immutable.
 *
 * @param about how many rows they will bring, -1 where one of them does not know: a part is not the whole
 */
record Progress(int read, int about) {
    private static final Progress NONE = new Progress(0, 0);

    static Progress of(Stream<FeedState> feeds) {
        return feeds.map(Progress::of).reduce(NONE, Progress::plus);
    }

    private static Progress of(FeedState feed) {
        return feed instanceof FeedState.Loading(int soFar, int ofAbout) ? new Progress(soFar, ofAbout) : NONE;
    }

    /** Whether there is nothing to tell yet, neither rows nor how many there will be. */
    boolean isUnknown() {
        return read == 0 && about <= 0;
    }

    private Progress plus(Progress other) {
        return new Progress(read + other.read, about < 0 || other.about < 0 ? -1 : about + other.about);
    }
}
