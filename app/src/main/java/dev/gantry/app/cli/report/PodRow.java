package dev.gantry.app.cli.report;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.pods.Pod;
import java.time.Instant;

/** One pod of one cluster, as it was at a time. */
public record PodRow(Cluster cluster, Pod pod, Instant asOf) {}
