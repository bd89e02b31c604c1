package dev.gantry.services.cluster;

import dev.gantry.services.problems.Problem;
import java.time.Instant;

/** What Gantry knows of its connection to a cluster, by the desktop's clock. Immutable; any thread. */
public sealed interface ClusterState {
    /** Nobody asked for it yet. */
    record Idle() implements ClusterState {}

    /** On the way; nothing was ever read in this run. */
    record Connecting(Instant since) implements ClusterState {}

    /** Answers, and what is shown is now. */
    record Live(Instant since) implements ClusterState {}

    /** Answered before and does not now; what is shown is as of {@code since}. Gantry keeps trying. */
    record Stale(Instant since, Problem why) implements ClusterState {}

    /** Cannot be reached, or is deliberately left alone. */
    record Offline(Instant since, Problem why) implements ClusterState {}

    /** Answers, but does not let this user in; {@code why} ends with the next step. */
    record Denied(Problem why) implements ClusterState {}
}
