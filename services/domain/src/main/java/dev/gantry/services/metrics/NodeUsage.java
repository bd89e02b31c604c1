package dev.gantry.services.metrics;

import java.time.Duration;
import java.time.Instant;

/**
 * What a node used, its system included. Immutable.
 *
 * @param at the end of the time that was measured
 * @param window how long that was; CPU is the average over it
 */
public record NodeUsage(String node, Instant at, Duration window, Usage usage) {}
