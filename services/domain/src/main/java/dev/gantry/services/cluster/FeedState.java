package dev.gantry.services.cluster;

import dev.gantry.services.problems.Problem;
import java.time.Instant;

/** How far one kind of one cluster is read. Immutable; any thread. */
public sealed interface FeedState {
    /** Whether there ever was a whole list, so that what the table does not hold is known not to be there. */
    default boolean wasRead() {
        return this instanceof Live || this instanceof Stale;
    }

    /** Nobody asked for this kind yet. */
    record Idle() implements FeedState {}

    /**
     * The first list is streaming in; rows so far are in the table but not yet all of them.
     *
     * @param read rows so far
     * @param about the server's or the last run's count, or -1 where unknown
     */
    record Loading(int read, int about) implements FeedState {}

    /** The table equals the server's list, kept so by a watch. */
    record Live(Instant since) implements FeedState {}

    /** The watch is interrupted; the table shows {@code since}. */
    record Stale(Instant since, Problem why) implements FeedState {}

    /** The user may not list this kind; {@code why} names the missing permission and what to ask for. */
    record Denied(Problem why) implements FeedState {}
}
