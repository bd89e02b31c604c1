package dev.gantry.services.cluster;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Resource;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Reads a cluster once, without keeping anything. Calls block, so from a virtual thread; every failure is a
 * {@link ClusterFailure}.
 */
public interface ObjectReader {
    /** Streams one list, rows in batches as they are decoded, in the server's order. */
    <T extends Resource> Listing list(ListQuery<T> query, Consumer<List<T>> batches) throws ClusterFailure;

    /** How many objects of a kind there are, asked without reading them ({@code limit=1} and remainingItemCount). */
    long count(Kind kind) throws ClusterFailure;

    /** Asks the server who it is now; the rates in the answer are zero. */
    ServerFacts server() throws ClusterFailure;

    /** The whole object as the server's JSON; empty where there is none of that name. */
    Optional<String> json(String kind, NamespacedName name) throws ClusterFailure;

    /** Events about one object, as records. */
    List<dev.gantry.services.events.Event> eventsOf(String kind, NamespacedName name) throws ClusterFailure;

    /** A pod's log; the stream ends with the container or, when following, when closed. */
    InputStream logs(LogQuery query) throws ClusterFailure, IOException;

    /**
     * What to list.
     *
     * @param namespace empty for all
     * @param labelSelector as kubectl's {@code -l}, empty for none
     */
    record ListQuery<T extends Resource>(Kind kind, Class<T> type, String namespace, String labelSelector) {}

    /** What a list said beside its rows. */
    record Listing(long version, int rows, List<String> problems) {}

    /**
     * Which lines.
     *
     * @param container empty for the pod's only (or default) one
     * @param since null for all
     * @param tailLines negative for all
     */
    record LogQuery(
            NamespacedName pod,
            String container,
            boolean follow,
            boolean previous,
            boolean timestamps,
            @Nullable Duration since,
            int tailLines) {}
}
