package dev.gantry.services.cluster;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import java.util.List;
import java.util.function.Consumer;

/**
 * All clusters of the user's kubeconfig, in its order. Any thread. A kubeconfig edited on disk changes the list; links
 * that are still in it stay the same objects and keep their streams.
 */
public interface Fleet extends AutoCloseable {
    List<ClusterLink> links();

    /** Delivers the present list at once and each later one. */
    Subscription onLinks(Consumer<List<ClusterLink>> listener);

    /** What is wrong with the kubeconfig as a whole; empty when nothing is. */
    List<Problem> problems();

    /** Closes every stream and waits for none of them. */
    @Override
    void close();
}
