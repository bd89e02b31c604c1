package dev.gantry.services.demo.control;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Times and sizes as people write them: {@code 30s}, {@code -2h}, {@code 16k}. Pure. */
final class Amounts {
    private static final Pattern TIME = Pattern.compile("([+-]?)(\\d{1,9})(ms|s|m|h)");
    private static final Pattern SIZE = Pattern.compile("(\\d{1,9})([kM]?)");
    private static final int KILO = 1024;

    private Amounts() {}

    /** @param option whose value it is */
    static Duration time(String text, String option) {
        Matcher parts = TIME.matcher(text);
        if (!parts.matches()) {
            throw Refused.wrong(option + " wants a time such as 500ms, 30s or 5m, not \"" + text + "\"");
        }
        long number = Long.parseLong(parts.group(2));
        Duration time = switch (parts.group(3)) {
            case "ms" -> Duration.ofMillis(number);
            case "s" -> Duration.ofSeconds(number);
            case "m" -> Duration.ofMinutes(number);
            default -> Duration.ofHours(number);
        };
        return parts.group(1).equals("-") ? time.negated() : time;
    }

    /** @param option whose value it is */
    static Duration timeAhead(String text, String option) {
        Duration time = time(text, option);
        if (!time.isPositive() || time.compareTo(Duration.ofDays(1)) > 0) {
            throw Refused.wrong(option + " goes from 1ms to 24h, not " + text);
        }
        return time;
    }

    /** In bytes. */
    static int size(String text, String option) {
        Matcher parts = SIZE.matcher(text);
        if (!parts.matches()) {
            throw Refused.wrong(option + " wants bytes a second such as 500, 16k or 2M, not \"" + text + "\"");
        }
        long unit = switch (parts.group(2)) {
            case "k" -> KILO;
            case "M" -> (long) KILO * KILO;
            default -> 1;
        };
        return (int) Math.clamp(Long.parseLong(parts.group(1)) * unit, 1, Integer.MAX_VALUE);
    }
}
