package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.Report.Column;
import dev.gantry.app.cli.output.Report.Field;
import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.inventory.Kind;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code get clusters}: asks each cluster for its version and counts; one that fails is a row too, never an error. */
public final class Clusters {
    public static final List<String> NAMES = List.of("clusters", "cluster", "contexts");

    private Clusters() {}

    public static Report<ClusterRow> report() {
        return new Report<>(
                List.of(
                        new Field<>("name", row -> row.cluster().name()),
                        new Field<>("context", row -> row.cluster().context()),
                        new Field<>("server", row -> row.cluster().server().toString()),
                        new Field<>("version", ClusterRow::version),
                        new Field<>("state", ClusterRow::state),
                        new Field<>("asOf", row -> row.asOf().toString()),
                        new Field<>(
                                "protection", row -> row.cluster().protection().word()),
                        new Field<>("nodes", ClusterRow::nodes),
                        new Field<>("pods", ClusterRow::pods),
                        new Field<>("message", row -> row.message().isEmpty() ? null : row.message())),
                List.of(
                        Column.left("NAME", row -> row.cluster().name()),
                        Column.left("STATE", ClusterRow::state),
                        Column.left("VERSION", row -> Objects.requireNonNullElse(row.version(), "--")),
                        Column.left(
                                "PROTECTION", row -> row.cluster().protection().word()),
                        Column.right("NODES", row -> count(row.nodes())),
                        Column.right("PODS", row -> count(row.pods())),
                        Column.left("SERVER", row -> row.cluster().server().toString()),
                        Column.optional("MESSAGE", ClusterRow::message)));
    }

    public static ClusterRow read(Cluster cluster, ObjectReader reader, Instant asOf) {
        try {
            String version = reader.server().version();
            return counted(cluster, reader, version, asOf);
        } catch (ClusterFailure failure) {
            return ClusterRow.failed(cluster, failure, asOf);
        }
    }

    /**
     * A cluster that answers but does not give a count is live all the same; the message says what is missing and why.
     */
    private static ClusterRow counted(Cluster cluster, ObjectReader reader, @Nullable String version, Instant asOf) {
        StringBuilder message =
                new StringBuilder(cluster.warnings().stream().map(English::of).collect(Collectors.joining(" ")));
        Count nodes = count(reader, Kind.NODE, message);
        Count pods = count(reader, Kind.POD, message);
        return new ClusterRow(
                cluster,
                "LIVE",
                version,
                asOf,
                nodes.number(),
                pods.number(),
                message.toString(),
                nodes.isAnswered() && pods.isAnswered());
    }

    /** @param number null where it is not known */
    private record Count(@Nullable Long number, boolean isAnswered) {}

    private static Count count(ObjectReader reader, Kind kind, StringBuilder message) {
        try {
            return new Count(reader.count(kind), true);
        } catch (ClusterFailure failure) {
            String said = English.of(failure.problem());
            if (message.indexOf(said) < 0) {
                message.append(message.isEmpty() ? "" : " ").append(said);
            }
            return new Count(null, failure.sort() == ClusterFailure.Sort.FORBIDDEN);
        }
    }

    private static String count(@Nullable Long number) {
        return number == null ? "--" : number.toString();
    }
}
