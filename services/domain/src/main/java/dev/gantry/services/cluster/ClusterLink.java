package dev.gantry.services.cluster;

import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.sessions.Sessions;
import java.util.List;
import java.util.function.Consumer;

/**
 * One cluster's end of the read road. Opening it costs nothing; {@link #keep} makes it connect. Every method may be
 * called from any thread and none blocks on the network; listeners are called on the link's own threads and must be
 * quick.
 */
public interface ClusterLink {
    Cluster cluster();

    ClusterState state();

    /** Delivers the present state at once and each later one, in order. */
    Subscription onState(Consumer<ClusterState> listener);

    FeedState feed(Kind kind);

    /** Delivers the present state of that kind at once and each later one, in order. */
    Subscription onFeed(Kind kind, Consumer<FeedState> listener);

    /**
     * What of a kind is missing: objects that could not be understood, namespaces that may not be read. The rows there
     * are as live as the feed says.
     */
    default List<Problem> problems(Kind kind) {
        return List.of();
    }

    /** What was learnt of the server so far. */
    ServerFacts server();

    /** The records, filled while a kind is kept. */
    Inventory inventory();

    /** Lists and watches these kinds until the returned subscription is closed; counted per kind. */
    Subscription keep(Kind... kinds);

    /** Ends a back-off early, because a person asked. */
    void retryNow();

    /** Single objects, logs and one-off lists; its calls block. */
    ObjectReader objects();

    /** What is used right now; its calls block. */
    UsageReader usage();

    /** Commands in its pods; its calls block. */
    Sessions sessions();
}
