package dev.gantry.app.cli.report;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.cluster.Cluster;
import java.time.Instant;

/** One workload of one cluster. */
public record AppRow(Cluster cluster, Workload workload, Instant asOf) {}
