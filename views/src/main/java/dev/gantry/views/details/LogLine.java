package dev.gantry.views.details;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One line of a log. Immutable; any thread.
 *
 * @param time clock time the node gave it, empty where there is none
 * @param level how loud the line says it is
 */
record LogLine(String time, Level level, String text) {
    /** How loud. */
    enum Level {
        PLAIN,
        WARN,
        ERROR
    }

    /** RFC 3339 with fractions, as {@code timestamps=true} puts before each line. */
    private static final Pattern STAMPED =
            Pattern.compile("\\d{4}-\\d\\d-\\d\\dT(\\d\\d:\\d\\d:\\d\\d)(\\.\\d{3})?\\S* (.*)");

    private static final Pattern LOUD =
            Pattern.compile("\\b(?:(ERROR|FATAL|SEVERE|PANIC)|(WARN|WARNING))\\b|^([EF])\\d{4} |^(W)\\d{4} ");
    private static final int WHERE_LEVELS_STAND = 80;
    private static final int LONGEST = 4_000;

    static LogLine of(String line) {
        String cut = line.length() > LONGEST ? line.substring(0, LONGEST) + " …" : line;
        Matcher stamped = STAMPED.matcher(cut);
        return stamped.matches()
                ? new LogLine(
                        stamped.group(1) + (stamped.group(2) == null ? "" : stamped.group(2)),
                        level(stamped.group(3)),
                        stamped.group(3))
                : new LogLine("", level(cut), cut);
    }

    private static Level level(String text) {
        Matcher loud = LOUD.matcher(text.substring(0, Math.min(text.length(), WHERE_LEVELS_STAND)));
        if (!loud.find()) {
            return Level.PLAIN;
        }
        return loud.group(1) != null || loud.group(3) != null ? Level.ERROR : Level.WARN;
    }
}
