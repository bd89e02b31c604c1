package dev.gantry.services.problems;

/** Why a command in a container did not run, or nobody knows how it ended. */
public sealed interface SessionProblem extends Problem {
    /** The user chose so. */
    record ReadOnly(String cluster) implements SessionProblem {}

    /** What is between, or the server, does not switch to WebSocket. */
    record NotSwitched(String cluster, int code) implements SessionProblem {}

    /** The connection ended before the command did, as far as is known. */
    record Cut(String cluster, Problem why) implements SessionProblem {}

    /** Closed in order, but without a word on the command. */
    record EndUntold(String cluster) implements SessionProblem {}

    /** @param said what the node says */
    record NotRun(Problem said) implements SessionProblem {}

    /** @param phase such as Succeeded */
    record PodEnded(String pod, String phase) implements SessionProblem {}
}
