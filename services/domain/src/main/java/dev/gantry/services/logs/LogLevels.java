package dev.gantry.services.logs;

import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds the level a line states: a field of JSON or logfmt, klog's first letter, or a word in capitals or brackets near
 * its start. Pure; any thread.
 */
public final class LogLevels {
    private static final int WHERE_LEVELS_STAND = 80;

    /** A field may stand behind a long message, so the whole line is looked at. */
    private static final Pattern FIELD = Pattern.compile(
            "(?:\"(?:level|lvl|severity|loglevel|log\\.level)\"\\s*:\\s*\"?|\\b(?:level|lvl|severity)=\"?)([A-Za-z]+|\\d+)");

    private static final Pattern WORD = Pattern.compile("^([IWEF])\\d{4} "
            + "|\\b(FATAL|PANIC|CRITICAL|SEVERE|ERROR|WARNING|WARN|NOTICE|INFO|DEBUG|TRACE)\\b"
            + "|\\[(emerg|alert|crit|error|warn|warning|notice|info|debug)]");

    private LogLevels() {}

    public static LogLevel of(String text) {
        if (text.indexOf('=') >= 0 || text.startsWith("{")) {
            Matcher field = FIELD.matcher(text);
            if (field.find()) {
                return named(field.group(1));
            }
        }
        Matcher word = WORD.matcher(text).region(0, Math.min(text.length(), WHERE_LEVELS_STAND));
        if (!word.find()) {
            return LogLevel.UNKNOWN;
        }
        String first = word.group(1);
        if (first != null) {
            return letter(first.charAt(0));
        }
        return named(word.group(2) == null ? word.group(3) : word.group(2));
    }

    private static LogLevel letter(char klog) {
        return switch (klog) {
            case 'I' -> LogLevel.INFO;
            case 'W' -> LogLevel.WARN;
            default -> LogLevel.ERROR;
        };
    }

    private static LogLevel named(String word) {
        return switch (word.toLowerCase(Locale.ROOT)) {
            case "emerg", "alert", "crit", "critical", "fatal", "panic", "dpanic", "severe", "error", "err" ->
                LogLevel.ERROR;
            case "warning", "warn" -> LogLevel.WARN;
            case "notice", "info", "information" -> LogLevel.INFO;
            case "debug", "trace", "fine", "finer", "finest", "verbose" -> LogLevel.DEBUG;
            default -> numbered(word);
        };
    }

    /** As bunyan and pino number them. */
    private static LogLevel numbered(String word) {
        return switch (word) {
            case "50", "60" -> LogLevel.ERROR;
            case "40" -> LogLevel.WARN;
            case "30" -> LogLevel.INFO;
            case "10", "20" -> LogLevel.DEBUG;
            default -> LogLevel.UNKNOWN;
        };
    }
}
