package dev.gantry.services.sessions;

import dev.gantry.services.problems.Problem;

/** How a command ended. Immutable. */
public sealed interface SessionEnd {
    /** @param code 0 for success, up to 255 */
    record Exited(int code) implements SessionEnd {}

    /** It did not run, or the other side does not say with which code it ended. */
    record Failed(Problem why) implements SessionEnd {}
}
