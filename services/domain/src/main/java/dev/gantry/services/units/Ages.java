package dev.gantry.services.units;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.pods.PodStatus;
import java.time.Instant;

/**
 * Ages in the words of kubectl ({@code k8s.io/apimachinery/pkg/util/duration}): {@code 90s}, {@code 4m12s},
 * {@code 3h5m}, {@code 2d3h}, {@code 41d}, {@code 1y20d}. Pure; any thread.
 */
public final class Ages {
    private static final long MINUTE = 60;
    private static final long HOUR = 60 * MINUTE;
    private static final long DAY = 24 * HOUR;
    private static final long YEAR = 365 * DAY;

    private Ages() {}

    /** The word for a length of time; less than two seconds ahead is {@code 0s}, beyond that {@code <invalid>}. */
    public static String of(long seconds) {
        if (seconds < -1) {
            return "<invalid>";
        }
        if (seconds < 0) {
            return "0s";
        }
        if (seconds < 2 * MINUTE) {
            return seconds + "s";
        }
        if (seconds < 10 * MINUTE) {
            return two(seconds / MINUTE, "m", seconds % MINUTE, "s");
        }
        return seconds < 8 * HOUR ? hours(seconds) : days(seconds);
    }

    private static String hours(long seconds) {
        return seconds < 3 * HOUR ? seconds / MINUTE + "m" : two(seconds / HOUR, "h", seconds % HOUR / MINUTE, "m");
    }

    private static String days(long seconds) {
        if (seconds < 2 * DAY) {
            return seconds / HOUR + "h";
        }
        if (seconds < 8 * DAY) {
            return two(seconds / DAY, "d", seconds % DAY / HOUR, "h");
        }
        if (seconds < 2 * YEAR) {
            return seconds / DAY + "d";
        }
        return seconds < 8 * YEAR ? two(seconds / YEAR, "y", seconds % YEAR / DAY, "d") : seconds / YEAR + "y";
    }

    private static String two(long large, String largeUnit, long small, String smallUnit) {
        return small == 0 ? large + largeUnit : large + largeUnit + small + smallUnit;
    }

    /** The age of a moment, {@code <unknown>} where there is none. */
    public static String since(long epochSeconds, Instant now) {
        return epochSeconds == Meta.NO_TIME ? "<unknown>" : of(now.getEpochSecond() - epochSeconds);
    }

    /** The RESTARTS column: {@code 0}, {@code 3}, or {@code 8 (5m ago)} where the newest restart's time is known. */
    public static String restarts(PodStatus status, Instant now) {
        return status.restarts() == 0 || status.lastRestart() == Meta.NO_TIME
                ? String.valueOf(status.restarts())
                : status.restarts() + " (" + since(status.lastRestart(), now) + " ago)";
    }
}
