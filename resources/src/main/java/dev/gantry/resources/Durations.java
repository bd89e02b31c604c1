package dev.gantry.resources;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;

/**
 * Spans of time in the words of one language: seconds under 90 s, then minutes and seconds, hours and minutes, days and
 * hours. Any thread; reached by {@link Messages#durations()}. Negative spans count as none.
 */
public final class Durations {
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm:ss");
    private static final DateTimeFormatter DAY_AND_CLOCK = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Duration ONE_DAY = Duration.ofDays(1);

    private final Messages messages;

    Durations(Messages messages) {
        this.messages = messages;
    }

    /** A span such as {@code 38 s}, {@code 2 min 14 s}, {@code 2 h 13 min}, {@code 3 d 4 h}. */
    public String span(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 90) {
            return messages.text("time.seconds", seconds);
        }
        if (seconds < 7200) {
            return messages.text("time.minutes", seconds / 60, seconds % 60);
        }
        if (seconds < 172_800) {
            return messages.text("time.hours", seconds / 3600, seconds / 60 % 60);
        }
        return messages.text("time.days", seconds / 86_400, seconds / 3600 % 24);
    }

    /** A span in its largest unit alone, to be read at a glance, such as {@code 38 s}, {@code 9 min}, {@code 2 h}. */
    public String brief(Duration span) {
        long seconds = Math.max(0, span.toSeconds());
        if (seconds < 90) {
            return messages.text("time.seconds", seconds);
        }
        if (seconds < 7200) {
            return messages.text("time.minutes.brief", seconds / 60);
        }
        return seconds < 172_800
                ? messages.text("time.hours.brief", seconds / 3600)
                : messages.text("time.days.brief", seconds / 86_400);
    }

    /** A span with the word for the past, such as {@code 2 h 13 min ago}. */
    public String ago(Duration span) {
        return messages.text("time.ago", span(span));
    }

    /** The clock time of a moment as seen from now: without the day within one day, with it else. */
    public String clock(Instant moment, Instant now, ZoneId zone) {
        boolean near = Duration.between(moment, now).abs().compareTo(ONE_DAY) < 0;
        return (near ? CLOCK : DAY_AND_CLOCK).format(moment.atZone(zone));
    }
}
