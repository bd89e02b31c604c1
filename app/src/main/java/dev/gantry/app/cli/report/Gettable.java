package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** One thing {@code get} can print; {@code R} is its row. Stateless. */
public interface Gettable<R> {
    /** The words that name it, the one of the manual first. */
    List<String> names();

    Report<R> report();

    /** Reads one cluster's rows once, sorted as people expect to find them. */
    List<R> read(Cluster cluster, ObjectReader reader, Query query) throws ClusterFailure;

    /** The fields a filter may name. */
    FilterFields filterFields();

    /** What the filter language sees of a row. */
    Searchable searchable(R row);

    /** The kinds whose objects become rows while watching. */
    List<Kind> watched();

    /** Kinds a row is worked out from besides its own object. */
    List<Kind> needed();

    /** The row of an object that was just seen, or empty where such objects are no rows. */
    Optional<R> row(ClusterLink link, Resource object, Instant asOf);
}
