package dev.gantry.services.problems;

/** Why what is shown of a kind is not followed right now; Gantry does something about each. */
public sealed interface StreamProblem extends Problem {
    /** @param namespace empty for all */
    record Scope(String plural, String namespace) {}

    record Cut(Scope scope, Problem why) implements StreamProblem {}

    /** The server ends the stream as soon as it has begun. */
    record ClosedAtOnce(Scope scope) implements StreamProblem {}

    /** Not a word although the cluster answers. */
    record Silent(Scope scope, long seconds) implements StreamProblem {}

    /** The server's history no longer reaches back to what is known. */
    record Expired(String plural) implements StreamProblem {}

    /** The server is at an older version than before. */
    record Backwards(String cluster, String plural) implements StreamProblem {}

    record Garbled(UnreadProblem what) implements StreamProblem {}

    /** So many times since it was last read whole. */
    record Repeated(int times, Problem last) implements StreamProblem {}

    /** The list names no version to follow it from. */
    record Unversioned(String plural) implements StreamProblem {}

    /** No screen shows it now. */
    record NotFollowed(String plural) implements StreamProblem {}

    /** What is shown was found to differ from the server's list, and was put right; a bug of ours. */
    record Differed(String cluster) implements StreamProblem {}

    /** A bug of ours. */
    record Fault(Scope scope, Original bug) implements StreamProblem {}
}
