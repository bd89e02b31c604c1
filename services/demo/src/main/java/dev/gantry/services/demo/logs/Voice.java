package dev.gantry.services.demo.logs;

import java.time.Instant;
import java.util.List;

/** Who writes the log of a container. Any thread. */
interface Voice {
    /**
     * The lines of a life, oldest first, from one stamp up to but not including another.
     *
     * @param from may lie before its start, and {@code to} after its end
     */
    List<LogLine> lines(LogRun run, Instant from, Instant to);
}
