package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;

/** Says a cluster's failure in one line and picks the exit code for it. */
final class Failures {
    private Failures() {}

    static int tell(Console console, Cluster cluster, ClusterFailure failure) {
        console.say(cluster.name() + ": " + failure.getMessage());
        return code(failure).code();
    }

    static ExitCode code(ClusterFailure failure) {
        return switch (failure.sort()) {
            case UNREACHABLE, DENIED, BUSY, GARBLED -> ExitCode.UNREACHABLE;
            case FORBIDDEN, NOT_FOUND -> ExitCode.NEGATIVE;
            case REFUSED -> ExitCode.USAGE;
        };
    }
}
