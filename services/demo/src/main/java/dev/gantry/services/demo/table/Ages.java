package dev.gantry.services.demo.table;

import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import tools.jackson.databind.JsonNode;

/** Times as how long ago they were, in apimachinery's {@code HumanDuration}. Any thread. */
final class Ages {
    static final String UNKNOWN = "<unknown>";
    static final String INVALID = "<invalid>";

    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    private final Instant now;

    Ages(Instant now) {
        this.now = now;
    }

    /** @param time RFC 3339; absent and null are unknown */
    String since(JsonNode time) {
        return time.isString() ? since(time.stringValue()) : UNKNOWN;
    }

    /** @param time RFC 3339; empty is unknown */
    String since(String time) {
        if (time.isEmpty()) {
            return UNKNOWN;
        }
        try {
            return since(instant(time));
        } catch (DateTimeParseException e) {
            return INVALID;
        }
    }

    String since(Instant time) {
        return human(Duration.between(time, now));
    }

    static Instant instant(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    /** About three digits, and zero for what lies less than two seconds ahead, because clocks differ. */
    static String human(Duration duration) {
        long seconds = duration.getSeconds() + (duration.isNegative() && duration.getNano() > 0 ? 1 : 0);
        if (seconds < -1) {
            return INVALID;
        } else if (seconds < 2 * MINUTE) {
            return Math.max(0, seconds) + "s";
        } else if (seconds < 10 * MINUTE) {
            return two(seconds, MINUTE, "m", 1, "s");
        } else if (seconds < 3 * HOUR) {
            return seconds / MINUTE + "m";
        } else if (seconds < 8 * HOUR) {
            return two(seconds, HOUR, "h", MINUTE, "m");
        } else if (seconds < 2 * DAY) {
            return seconds / HOUR + "h";
        } else if (seconds < 8 * DAY) {
            return two(seconds, DAY, "d", HOUR, "h");
        } else if (seconds < 2 * YEAR) {
            return seconds / DAY + "d";
        } else if (seconds < 8 * YEAR) {
            return two(seconds, YEAR, "y", DAY, "d");
        }
        return seconds / YEAR + "y";
    }

    private static String two(long seconds, long large, String largeUnit, long small, String smallUnit) {
        long rest = seconds % large / small;
        return seconds / large + largeUnit + (rest == 0 ? "" : rest + smallUnit);
    }
}
