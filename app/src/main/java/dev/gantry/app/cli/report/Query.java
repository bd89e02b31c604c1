package dev.gantry.app.cli.report;

import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.ListQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.nodes.Namespace;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What the user narrowed a {@code get} down to.
 *
 * @param namespace empty for all
 * @param selector a label selector, empty for none
 * @param problems takes what a list could not understand, one sentence each
 */
public record Query(String namespace, String selector, Clock clock, Consumer<String> problems) {
    /**
     * Lists a kind as narrowed down. A user who may not read all namespaces gets those that may be read, and is told.
     */
    public <T extends Resource> List<T> list(Cluster cluster, ObjectReader reader, Kind kind, Class<T> type)
            throws ClusterFailure {
        try {
            return list(cluster, reader, new ListQuery<>(kind, type, namespace, selector));
        } catch (ClusterFailure refused) {
            if (refused.sort() != ClusterFailure.Sort.FORBIDDEN || !namespace.isEmpty() || kind == Kind.NODE) {
                throw refused;
            }
            return listReadable(cluster, reader, new ListQuery<>(kind, type, "", selector), refused);
        }
    }

    private <T extends Resource> List<T> listReadable(
            Cluster cluster, ObjectReader reader, ListQuery<T> wide, ClusterFailure refused) throws ClusterFailure {
        List<T> rows = new ArrayList<>();
        List<String> readable = new ArrayList<>();
        for (String name : namespaces(cluster, reader)) {
            try {
                rows.addAll(list(cluster, reader, new ListQuery<>(wide.kind(), wide.type(), name, selector)));
                readable.add(name);
            } catch (ClusterFailure failure) {
                if (failure.sort() != ClusterFailure.Sort.FORBIDDEN) {
                    throw failure;
                }
            }
        }
        if (readable.isEmpty()) {
            throw refused;
        }
        problems.accept(cluster.name() + ": You may not read all namespaces, so this is only what is in "
                + String.join(", ", readable) + ". Give -n for another.");
        return rows;
    }

    /** Those the server lists, or the context's own and {@code default} where even that is refused. */
    private List<String> namespaces(Cluster cluster, ObjectReader reader) throws ClusterFailure {
        try {
            return listAll(cluster, reader, Kind.NAMESPACE, Namespace.class).stream()
                    .map(Resource::name)
                    .sorted()
                    .toList();
        } catch (ClusterFailure refused) {
            if (refused.sort() != ClusterFailure.Sort.FORBIDDEN) {
                throw refused;
            }
            return Stream.of(cluster.namespace(), "default")
                    .filter(name -> !name.isEmpty())
                    .distinct()
                    .toList();
        }
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
        listing.problems().forEach(problem -> problems.accept(cluster.name() + ": " + English.of(problem)));
        return rows;
    }

    public Instant now() {
        return clock.instant();
    }
}
