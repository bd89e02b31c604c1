package dev.gantry.services.problems;

import java.nio.file.Path;

/** What is wrong with the kubeconfig's files. Values of it are never told, only their places. */
public sealed interface KubeconfigProblem extends Problem {
    /** The file named on the command line is not there. */
    record Missing(Path file) implements KubeconfigProblem {}

    record NotAllowed(Path file) implements KubeconfigProblem {}

    record Unreadable(Path file, Original detail) implements KubeconfigProblem {}

    /** The current context is in no file. */
    record NoCurrentContext(String context) implements KubeconfigProblem {}

    /** A file that is left out as a whole, for something in it. */
    record LeftOut(Path file, Flaw why) implements KubeconfigProblem {}

    /** What is wrong inside one file; lines count from 1. */
    sealed interface Flaw extends KubeconfigProblem {}

    record NotYaml(int line, Original detail) implements Flaw {}

    /** Not YAML, and nobody knows where. */
    record NotYamlAnywhere(Original detail) implements Flaw {}

    /** @param place such as {@code clusters[0].cluster.server} */
    record Unexpected(int line, String place, Wanted wanted) implements Flaw {}

    record TwiceNamed(int line, String place, String name) implements Flaw {}

    record NotAPath(Original detail) implements Flaw {}

    /** What belongs at a place. */
    enum Wanted {
        TEXT,
        TRUE_OR_FALSE,
        LIST,
        MAPPING,
        BASE64
    }
}
