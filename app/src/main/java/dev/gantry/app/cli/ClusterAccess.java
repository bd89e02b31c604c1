package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.sessions.Sessions;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What the command line needs of the kubeconfig and its clusters. Opening it reads files only; connections are lazy.
 */
public interface ClusterAccess extends AutoCloseable {
    /** Every context, in the kubeconfig's order. */
    List<Cluster> clusters();

    /** The current context's name, if the kubeconfig names one. */
    Optional<String> current();

    /** What is wrong with the kubeconfig. */
    List<Problem> problems();

    /** Reads once; no background threads. */
    ObjectReader reader(Cluster cluster);

    /** Asks once what is used. */
    default UsageReader usage(Cluster cluster) {
        return link(cluster).usage();
    }

    /** Runs commands in pods. */
    default Sessions sessions(Cluster cluster) {
        return link(cluster).sessions();
    }

    /** Lists and watches, for {@code --watch}. */
    ClusterLink link(Cluster cluster);

    @Override
    void close();

    /** Opens the access for the options of one command. */
    @FunctionalInterface
    interface Opener {
        /**
         * @param kubeconfig the {@code --kubeconfig} file, if given
         * @param data the {@code --data} folder, if given
         */
        ClusterAccess open(Optional<Path> kubeconfig, Optional<Path> data);
    }
}
