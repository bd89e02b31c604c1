package dev.gantry.services.metrics;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.inventory.NamespacedName;
import java.util.List;
import java.util.Optional;

/**
 * Asks a cluster once what is used. Calls block, so from a virtual thread; where nobody measures, the failure is
 * {@link ClusterFailure.Sort#NOT_FOUND} and its problem says what to install.
 */
public interface UsageReader {
    /**
     * In the server's order.
     *
     * @param namespace empty for all
     * @param labels as kubectl's {@code -l}, empty for none
     */
    List<PodUsage> pods(String namespace, String labels) throws ClusterFailure;

    /** Empty where nothing was measured of a pod of that name. */
    Optional<PodUsage> pod(NamespacedName name) throws ClusterFailure;

    /**
     * In the server's order.
     *
     * @param labels as kubectl's {@code -l}, empty for none
     */
    List<NodeUsage> nodes(String labels) throws ClusterFailure;

    /** Empty where nothing was measured of a node of that name. */
    Optional<NodeUsage> node(String name) throws ClusterFailure;
}
