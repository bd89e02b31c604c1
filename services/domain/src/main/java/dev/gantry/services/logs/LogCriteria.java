package dev.gantry.services.logs;

import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;

/**
 * Which lines are shown and which are hits. Immutable; any thread.
 *
 * @param least the quietest level shown, {@link LogLevel#UNKNOWN} for every line
 * @param hit what is looked for, null for nothing
 * @param onlyHits whether other lines are hidden
 * @param hidden lines with this are hidden, null for none
 */
public record LogCriteria(
        LogLevel least,
        @Nullable Pattern hit,
        boolean onlyHits,
        @Nullable Pattern hidden) {
    public static final LogCriteria ALL = new LogCriteria(LogLevel.UNKNOWN, null, false, null);

    private static final int HOW = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

    /**
     * A search as a person types it: a regular expression without regard to case, with {@code -} before it to hide what
     * it finds.
     *
     * @throws PatternSyntaxException where it is none
     */
    public static LogCriteria of(String typed, boolean onlyHits, LogLevel least) {
        if (typed.isEmpty() || typed.equals("-")) {
            return new LogCriteria(least, null, false, null);
        }
        return typed.startsWith("-")
                ? new LogCriteria(least, null, false, Pattern.compile(typed.substring(1), HOW))
                : new LogCriteria(least, Pattern.compile(typed, HOW), onlyHits, null);
    }

    /** Remarks are always shown. */
    public boolean isShown(LogEntry entry) {
        if (entry.isRemark()) {
            return true;
        }
        return entry.level().isAtLeast(least)
                && (hidden == null || !hidden.matcher(entry.text()).find())
                && (!onlyHits || isHit(entry));
    }

    public boolean isHit(LogEntry entry) {
        return hit != null && !entry.isRemark() && hit.matcher(entry.text()).find();
    }

    /** Whether lines have to be looked at to know which are shown and which are hits. */
    public boolean looks() {
        return !showsAll() || hit != null;
    }

    /** Whether every line is shown. */
    public boolean showsAll() {
        return least == LogLevel.UNKNOWN && hidden == null && !onlyHits;
    }
}
