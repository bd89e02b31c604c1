package dev.gantry.services.logs;

import dev.gantry.services.inventory.Meta;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * One line of a log. Immutable; any thread.
 *
 * @param source who wrote it, as its reader numbers them; {@link #REMARK} for what the reader itself has to say
 * @param epochMicros when the node took it, {@link Meta#NO_TIME} where that is not told
 */
public record LogEntry(int source, long epochMicros, LogLevel level, String text) {
    public static final int REMARK = -1;

    /** A remark of the reader's between the lines, such as that some are missing. */
    public static LogEntry remark(long epochMicros, LogLevel level, String text) {
        return new LogEntry(REMARK, epochMicros, level, text);
    }

    /** The moment {@link #epochMicros} is, which must be known. */
    public Instant time() {
        return Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS);
    }

    public boolean isRemark() {
        return source == REMARK;
    }
}
