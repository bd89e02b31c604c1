package dev.gantry.services.logs;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.units.Times;

/**
 * Turns one source's text into entries, in order: the time that {@code timestamps=true} puts before each line, and the
 * level. Lines that go on with the one before, such as those of a stack trace, are as loud as it. One thread.
 */
public final class LogParser {
    private static final int SHORTEST_TIME = 20;
    private static final int LONGEST = 16_000;
    private static final String CUT = " …";

    private final int source;
    private long time = Meta.NO_TIME;
    private LogLevel level = LogLevel.UNKNOWN;

    public LogParser(int source) {
        this.source = source;
    }

    /** The next line; one without a time has that of the line before. */
    public LogEntry parse(String line) {
        int space = line.indexOf(' ');
        String text = line;
        if (space >= SHORTEST_TIME && line.charAt(4) == '-' && line.charAt(10) == 'T') {
            long told = told(line.substring(0, space));
            if (told != Meta.NO_TIME) {
                time = told;
                text = line.substring(space + 1);
            }
        }
        text = text.length() > LONGEST ? text.substring(0, LONGEST) + CUT : text;
        if (!goesOn(text)) {
            level = LogLevels.of(text);
        }
        return new LogEntry(source, time, level, text);
    }

    private static long told(String stamp) {
        try {
            return Times.micros(stamp);
        } catch (IllegalArgumentException notATime) {
            return Meta.NO_TIME;
        }
    }

    private static boolean goesOn(String text) {
        return text.isEmpty()
                || Character.isWhitespace(text.charAt(0))
                || text.startsWith("Caused by: ")
                || text.startsWith("Traceback ");
    }
}
