package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.StreamProblem;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What one stream is worth now: its state, since when, and what in it could not be understood. Any thread. */
final class Standing {
    private static final int PROBLEMS = 20;

    private FeedState state = new FeedState.Loading(0, -1);
    private Instant fresh = Instant.EPOCH;
    private List<Problem> problems = List.of();
    private int about = -1;
    private int garbled;
    private @Nullable Problem lastGarbled;

    synchronized FeedState state() {
        return state;
    }

    synchronized void loading(int read) {
        if (state instanceof FeedState.Loading) {
            state = new FeedState.Loading(read, about < 0 ? -1 : Math.max(about, read));
        }
    }

    /** The server said how many there are. */
    synchronized void about(int total) {
        about = total;
        if (state instanceof FeedState.Loading(int read, int before)) {
            loading(read);
        }
    }

    synchronized void live(Instant now) {
        fresh = now;
        if (!(state instanceof FeedState.Live)) {
            state = new FeedState.Live(now);
        }
    }

    /** The stream showed a sign of life. */
    synchronized void fresh(Instant now) {
        fresh = now;
    }

    /** From now on the rows are old: as of the last sign of life, or of {@code asOf} where that is later. */
    synchronized void stale(Instant asOf, Problem why) {
        Instant since = asOf.isAfter(fresh) ? asOf : fresh;
        switch (state) {
            case FeedState.Live live -> state = new FeedState.Stale(since, why);
            case FeedState.Stale stale -> state = new FeedState.Stale(stale.since(), why);
            case FeedState.Loading never -> {}
            case FeedState.Idle idle -> {}
            case FeedState.Denied denied -> {}
        }
    }

    synchronized void listed(List<Problem> found) {
        problems = found.size() > PROBLEMS ? List.copyOf(found.subList(0, PROBLEMS)) : found;
        garbled = 0;
    }

    synchronized void garbled(Problem why) {
        garbled++;
        lastGarbled = why;
    }

    synchronized List<Problem> problems() {
        if (garbled == 0 || lastGarbled == null) {
            return problems;
        }
        Problem frames = garbled == 1 ? lastGarbled : new StreamProblem.Repeated(garbled, lastGarbled);
        return Stream.concat(problems.stream(), Stream.of(frames)).toList();
    }
}
