package dev.gantry.app.cli.report;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.events.Event;
import java.time.Instant;

/** One event of one cluster. */
public record EventRow(Cluster cluster, Event event, Instant asOf) {}
