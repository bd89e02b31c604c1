package dev.gantry.services.cluster;

import dev.gantry.services.problems.Problem;
import java.time.Duration;
import java.time.Instant;

/** How far what is shown of a cluster is from now, by the desktop's clock. Immutable; any thread. */
public sealed interface Freshness {
    /** Equals the server. */
    record Live() implements Freshness {}

    /** Nobody asked for it yet. */
    record Idle() implements Freshness {}

    /** The first rows are on their way; {@code about} is -1 where nobody knows how many there will be. */
    record Loading(int read, int about) implements Freshness {}

    /** The user may not see it; {@code why} ends with the next step. */
    record Denied(Problem why) implements Freshness {}

    /** The rows show {@code asOf}, {@code age} ago; Gantry keeps trying. */
    record Old(Duration age, Instant asOf, Problem why) implements Freshness {}

    /** Cannot be reached since then. */
    record Offline(Instant since, Problem why) implements Freshness {}
}
