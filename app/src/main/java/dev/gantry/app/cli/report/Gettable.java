package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.inventory.Kind;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/** One thing {@code get} can print; {@code R} is its row. Stateless. */
public interface Gettable<R> {
    /** The words that name it, the one of the manual first. */
    List<String> names();

    Report<R> report();

    /** Reads one cluster's rows once, sorted as people expect to find them. */
    List<R> read(Cluster cluster, ObjectReader reader, Query query) throws ClusterFailure;

    /** What the filter language sees of a row. */
    Searchable searchable(R row);

    /** What must be kept to watch it; empty where it cannot be watched. */
    List<Kind> watched();

    /** Rows of everything a watching link holds now. */
    List<Keyed<R>> rows(ClusterLink link, Instant asOf);

    /** A row with what tells it apart from others and what tells that it changed. */
    record Keyed<R>(UUID uid, String namespace, long version, R row) {}
}
