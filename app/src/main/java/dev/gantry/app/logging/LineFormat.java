package dev.gantry.app.logging;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.logging.Formatter;
import java.util.logging.LogRecord;

/** One line a record: time in UTC, level, thread, class, words; a stack trace on the lines below. Any thread. */
final class LineFormat extends Formatter {
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'");

    @Override
    public String format(LogRecord event) {
        String time = TIME.format(event.getInstant().atOffset(ZoneOffset.UTC));
        String where = shortName(event.getLoggerName());
        String line = "%s %-7s %d %s: %s%n"
                .formatted(time, event.getLevel().getName(), event.getLongThreadID(), where, formatMessage(event));
        return event.getThrown() == null ? line : line + trace(event.getThrown());
    }

    private static String shortName(String logger) {
        return logger == null ? "" : logger.substring(logger.lastIndexOf('.') + 1);
    }

    private static String trace(Throwable thrown) {
        StringWriter text = new StringWriter();
        thrown.printStackTrace(new PrintWriter(text, true));
        return text.toString();
    }
}
