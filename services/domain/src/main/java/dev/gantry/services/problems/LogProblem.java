package dev.gantry.services.problems;

/** Why there is no log to choose. What was meant is told as it was written, such as {@code deployment/web}. */
public sealed interface LogProblem extends Problem {
    record NotThere(String kind, String name, String namespace) implements LogProblem {}

    /** An object that has no pods of its own. */
    record WithoutPods(String target) implements LogProblem {}

    /** An object whose pods are yet to come. */
    record NoPodsNow(String target) implements LogProblem {}

    /** @param known the pod's containers, as told to people */
    record NoSuchContainer(String container, String pod, String known) implements LogProblem {}
}
