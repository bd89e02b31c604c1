package dev.gantry.services.demo.logs;

import java.time.Instant;

/**
 * One line of a log. Immutable; any thread.
 *
 * @param text without its end
 */
record LogLine(Instant at, String text) {}
