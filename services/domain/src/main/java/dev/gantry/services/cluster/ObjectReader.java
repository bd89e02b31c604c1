package dev.gantry.services.cluster;

import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
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

    /**
     * The whole object as the server's JSON; empty where there is none of that name. A kind the server does not serve
     * is {@link ClusterFailure.Sort#REFUSED} and the sentence names the nearest.
     */
    Optional<String> json(String kind, NamespacedName name) throws ClusterFailure;

    /** Whole objects as the server's JSON: one {@code List} object a page, in the server's order. */
    List<String> jsonLists(JsonQuery query) throws ClusterFailure;

    /** The names of the objects of a kind, sorted; nothing else of them is read. */
    List<String> names(String kind, String namespace) throws ClusterFailure;

    /** Events about one object, as records. */
    List<Event> eventsOf(About about) throws ClusterFailure;

    /** A pod's log; the stream ends with the container or, when following, when closed. */
    InputStream logs(LogQuery query) throws ClusterFailure, IOException;

    /**
     * What to list.
     *
     * @param namespace empty for all
     * @param labelSelector as kubectl's {@code -l}, empty for none
     */
    record ListQuery<T extends Resource>(Kind kind, Class<T> type, String namespace, String labelSelector) {}

    /**
     * Which objects, in the words of the API.
     *
     * @param kind its kind, plural or short name
     * @param namespace empty for all, and for kinds without
     * @param labels as kubectl's {@code -l}, empty for none
     * @param fields as kubectl's {@code --field-selector}, empty for none
     */
    record JsonQuery(String kind, String namespace, String labels, String fields) {}

    /**
     * What events are about.
     *
     * @param uids an event names one of them; empty for any, also those of an earlier object of the name
     */
    record About(String kind, NamespacedName at, Set<String> uids) {
        /** One object and no earlier one of its name; an empty uid stands for any. */
        public static About of(String kind, NamespacedName at, String uid) {
            Set<String> uids = new LinkedHashSet<>();
            uids.add(uid);
            if (kind.equals("Node")) {
                // Kubelets know their node's name only and write that as the uid.
                uids.add(at.name());
            }
            uids.remove("");
            return new About(kind, at, uids);
        }
    }

    /** What a list said beside its rows. */
    record Listing(long version, int rows, List<Problem> problems) {}

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
