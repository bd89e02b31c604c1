package dev.gantry.app.cli;

import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import java.io.IOException;

/** Says a cluster's failure in one line and picks the exit code for it. */
final class Failures {
    private Failures() {}

    static int tell(Console console, Cluster cluster, ClusterFailure failure) {
        String said = English.of(failure.problem());
        console.say(said.startsWith(cluster.name() + " ") ? said : cluster.name() + ": " + said);
        return code(failure).code();
    }

    /** A log that broke off. */
    static int tell(Console console, Cluster cluster, IOException cut) {
        ReadProblem problem = new ReadProblem.LogCut(ProblemException.of(cut));
        return tell(console, cluster, new ClusterFailure(ClusterFailure.Sort.UNREACHABLE, problem, cut));
    }

    static ExitCode code(ClusterFailure failure) {
        return switch (failure.sort()) {
            case UNREACHABLE, DENIED, BUSY, GARBLED -> ExitCode.UNREACHABLE;
            case FORBIDDEN, NOT_FOUND -> ExitCode.NEGATIVE;
            case REFUSED -> ExitCode.USAGE;
        };
    }
}
