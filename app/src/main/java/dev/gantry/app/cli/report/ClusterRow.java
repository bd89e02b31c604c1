package dev.gantry.app.cli.report;

import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One cluster and whether it answers.
 *
 * @param asOf when it was asked
 * @param nodes null where not known
 * @param pods null where not known
 * @param isAnswered whether it answered all it was asked, rights that are missing being an answer too
 */
public record ClusterRow(
        Cluster cluster,
        String state,
        @Nullable String version,
        Instant asOf,
        @Nullable Long nodes,
        @Nullable Long pods,
        String message,
        boolean isAnswered) {
    static ClusterRow failed(Cluster cluster, ClusterFailure why, Instant asOf) {
        String state = switch (why.sort()) {
            case DENIED, FORBIDDEN -> "DENIED";
            case UNREACHABLE, NOT_FOUND, REFUSED, BUSY, GARBLED -> "OFFLINE";
        };
        return new ClusterRow(cluster, state, null, asOf, null, null, English.of(why.problem()), false);
    }
}
