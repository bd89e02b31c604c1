package dev.gantry.app.cli.report;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.ListQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * What the user narrowed a {@code get} down to.
 *
 * @param namespace empty for all
 * @param selector a label selector, empty for none
 * @param problems takes what a list could not understand, one sentence each
 */
public record Query(String namespace, String selector, Clock clock, Consumer<String> problems) {
    /** Lists a namespaced kind as narrowed down. */
    public <T extends Resource> List<T> list(Cluster cluster, ObjectReader reader, Kind kind, Class<T> type)
            throws ClusterFailure {
        return list(cluster, reader, new ListQuery<>(kind, type, namespace, selector));
    }

    /** Lists every object of a kind, for sums over a whole cluster. */
    public <T extends Resource> List<T> listAll(Cluster cluster, ObjectReader reader, Kind kind, Class<T> type)
            throws ClusterFailure {
        return list(cluster, reader, new ListQuery<>(kind, type, "", ""));
    }

    private <T extends Resource> List<T> list(Cluster cluster, ObjectReader reader, ListQuery<T> query)
            throws ClusterFailure {
        List<T> rows = new ArrayList<>();
        ObjectReader.Listing listing = reader.list(query, rows::addAll);
        listing.problems().forEach(problem -> problems.accept(cluster.name() + ": " + problem));
        return rows;
    }

    public Instant now() {
        return clock.instant();
    }
}
