package dev.gantry.services.units;

import dev.gantry.services.inventory.Meta;
import java.time.LocalDate;

/**
 * RFC 3339 times as the API server writes them in JSON, read without allocating. An empty text is {@link Meta#NO_TIME};
 * any other text that is no time throws {@link IllegalArgumentException} naming it. Pure; any thread.
 */
public final class Times {
    private static final int MICROS = 1_000_000;
    private static final int DATE_AND_TIME = 19;

    private Times() {}

    /** Epoch seconds, the fraction cut off. */
    public static long seconds(String text) {
        return text.isEmpty() ? Meta.NO_TIME : Math.floorDiv(micros(text), MICROS);
    }

    /** Epoch microseconds, what is finer cut off. */
    public static long micros(String text) {
        if (text.isEmpty()) {
            return Meta.NO_TIME;
        }
        if (text.length() <= DATE_AND_TIME || !isShaped(text)) {
            throw wrong(text);
        }
        int year = number(text, 0, 4);
        int month = number(text, 5, 7);
        int day = number(text, 8, 10);
        int hour = number(text, 11, 13);
        int minute = number(text, 14, 16);
        int second = number(text, 17, 19);
        if (month < 1
                || month > 12
                || day < 1
                || day > daysOf(year, month)
                || hour > 23
                || minute > 59
                || second > 60) {
            throw wrong(text);
        }
        int zone = fractionEnd(text);
        long local = daysSinceEpoch(year, month, day) * 86_400 + hour * 3_600L + minute * 60L + second;
        return (local - offset(text, zone)) * MICROS + fraction(text, zone);
    }

    private static boolean isShaped(String text) {
        char t = text.charAt(10);
        return text.charAt(4) == '-'
                && text.charAt(7) == '-'
                && (t == 'T' || t == 't' || t == ' ')
                && text.charAt(13) == ':'
                && text.charAt(16) == ':';
    }

    private static int fractionEnd(String text) {
        int at = DATE_AND_TIME;
        if (text.charAt(at) == '.') {
            at++;
            while (at < text.length() && text.charAt(at) >= '0' && text.charAt(at) <= '9') {
                at++;
            }
            if (at == DATE_AND_TIME + 1) {
                throw wrong(text);
            }
        }
        return at;
    }

    private static int fraction(String text, int end) {
        int micros = 0;
        for (int i = DATE_AND_TIME + 1; i < DATE_AND_TIME + 7; i++) {
            micros = micros * 10 + (i < end ? text.charAt(i) - '0' : 0);
        }
        return micros;
    }

    private static int offset(String text, int at) {
        if (at == text.length()) {
            throw wrong(text);
        }
        char sign = text.charAt(at);
        if ((sign == 'Z' || sign == 'z') && text.length() == at + 1) {
            return 0;
        }
        if ((sign != '+' && sign != '-') || text.length() != at + 6 || text.charAt(at + 3) != ':') {
            throw wrong(text);
        }
        int hours = number(text, at + 1, at + 3);
        int minutes = number(text, at + 4, at + 6);
        if (hours > 23 || minutes > 59) {
            throw wrong(text);
        }
        int seconds = hours * 3_600 + minutes * 60;
        return sign == '-' ? -seconds : seconds;
    }

    private static int daysOf(int year, int month) {
        return switch (month) {
            case 2 -> year % 4 == 0 && (year % 100 != 0 || year % 400 == 0) ? 29 : 28;
            case 4, 6, 9, 11 -> 30;
            default -> 31;
        };
    }

    private static long daysSinceEpoch(int year, int month, int day) {
        return LocalDate.of(year, month, day).toEpochDay();
    }

    private static int number(String text, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            int digit = text.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                throw wrong(text);
            }
            number = number * 10 + digit;
        }
        return number;
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("\"" + text + "\" is not an RFC 3339 time");
    }
}
