package dev.gantry.services.demo.actors.controllers;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.BitSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * When a cron job is due: five fields or a name, as {@code robfig/cron} reads them. Immutable; any thread.
 *
 * @param every null but for {@code @every}
 */
public record CronSchedule(
        BitSet minutes,
        BitSet hours,
        BitSet days,
        BitSet months,
        BitSet weekdays,
        Star star,
        @Nullable Duration every) {
    private static final Map<String, String> NAMES = Map.of(
            "@yearly", "0 0 1 1 *",
            "@annually", "0 0 1 1 *",
            "@monthly", "0 0 1 * *",
            "@weekly", "0 0 * * 0",
            "@daily", "0 0 * * *",
            "@midnight", "0 0 * * *",
            "@hourly", "0 * * * *");
    private static final List<String> MONTHS =
            List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
    private static final List<String> WEEKDAYS = List.of("sun", "mon", "tue", "wed", "thu", "fri", "sat");
    private static final Pattern EVERY = Pattern.compile("@every (?:(\\d+)h)?(?:(\\d+)m)?(?:(\\d+)s)?");
    private static final int MOST_YEARS = 5;

    /** Which of the two fields for days leave every day open; where neither does, one of them is enough. */
    public record Star(boolean ofDays, boolean ofWeekdays) {}

    /** @throws IllegalArgumentException with what is wrong */
    public static CronSchedule parse(String text) {
        String schedule = text.strip();
        if (schedule.startsWith("@every ")) {
            return every(schedule);
        }
        if (schedule.startsWith("@")) {
            String name = NAMES.get(schedule.toLowerCase(Locale.ROOT));
            if (name == null) {
                throw new IllegalArgumentException("unrecognized descriptor: " + schedule);
            }
            schedule = name;
        }
        String[] fields = schedule.split("\\s+");
        if (fields.length != 5) {
            throw new IllegalArgumentException(
                    "expected exactly 5 fields, found " + fields.length + ": [" + String.join(" ", fields) + "]");
        }
        return new CronSchedule(
                field(fields[0], 0, 59, List.of()),
                field(fields[1], 0, 23, List.of()),
                field(fields[2], 1, 31, List.of()),
                field(fields[3], 1, 12, MONTHS),
                field(fields[4], 0, 6, WEEKDAYS),
                new Star(isStar(fields[2]), isStar(fields[4])),
                null);
    }

    private static CronSchedule every(String schedule) {
        Matcher matcher = EVERY.matcher(schedule);
        if (!matcher.matches() || schedule.length() == "@every ".length()) {
            throw new IllegalArgumentException("failed to parse duration " + schedule);
        }
        Duration every = Duration.ofHours(number(matcher.group(1)))
                .plusMinutes(number(matcher.group(2)))
                .plusSeconds(number(matcher.group(3)));
        Duration least = every.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : every;
        BitSet none = new BitSet();
        return new CronSchedule(none, none, none, none, none, new Star(true, true), least);
    }

    private static long number(@Nullable String digits) {
        return digits == null ? 0 : Long.parseLong(digits);
    }

    private static boolean isStar(String field) {
        return field.startsWith("*") || field.startsWith("?");
    }

    private static BitSet field(String field, int least, int most, List<String> names) {
        BitSet bits = new BitSet(most + 1);
        for (String part : field.split(",", -1)) {
            range(part, least, most, names, bits);
        }
        return bits;
    }

    private static void range(String part, int least, int most, List<String> names, BitSet bits) {
        String[] stepped = part.split("/", -1);
        String[] ends = stepped[0].split("-", -1);
        require(ends.length <= 2, "too many hyphens: " + part);
        require(stepped.length <= 2, "too many slashes: " + part);
        int from = isStar(ends[0]) ? least : value(ends[0], least, names);
        int to = isStar(ends[0]) ? most : from;
        if (ends.length == 2) {
            to = value(ends[1], least, names);
        } else if (stepped.length == 2) {
            to = most;
        }
        int step = stepped.length == 2 ? value(stepped[1], 0, List.of()) : 1;
        require(from >= least, "beginning of range (" + from + ") below minimum (" + least + "): " + part);
        require(to <= most, "end of range (" + to + ") above maximum (" + most + "): " + part);
        require(from <= to, "beginning of range (" + from + ") beyond end of range (" + to + "): " + part);
        require(step > 0, "step of range should be a positive number: " + part);
        for (int i = from; i <= to; i += step) {
            bits.set(i);
        }
    }

    private static void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new IllegalArgumentException(otherwise);
        }
    }

    private static int value(String text, int least, List<String> names) {
        int name = names.indexOf(text.toLowerCase(Locale.ROOT));
        if (name >= 0) {
            return name + least;
        }
        if (!text.matches("\\d{1,4}")) {
            throw new IllegalArgumentException(
                    "failed to parse int from " + text + ": strconv.Atoi: parsing \"" + text + "\": invalid syntax");
        }
        return Integer.parseInt(text);
    }

    /** The first time after another, null where there is none within five years. */
    @Nullable
    Instant next(Instant after, ZoneId zone) {
        if (every != null) {
            return after.plus(every).truncatedTo(ChronoUnit.SECONDS);
        }
        ZonedDateTime time = after.atZone(zone).truncatedTo(ChronoUnit.MINUTES).plusMinutes(1);
        ZonedDateTime end = time.plusYears(MOST_YEARS);
        while (time.isBefore(end)) {
            if (!months.get(time.getMonthValue())) {
                time = time.truncatedTo(ChronoUnit.DAYS).withDayOfMonth(1).plusMonths(1);
            } else if (!isDay(time)) {
                time = time.truncatedTo(ChronoUnit.DAYS).plusDays(1);
            } else if (!hours.get(time.getHour())) {
                time = time.truncatedTo(ChronoUnit.HOURS).plusHours(1);
            } else if (!minutes.get(time.getMinute())) {
                time = time.plusMinutes(1);
            } else {
                return time.toInstant();
            }
        }
        return null;
    }

    private boolean isDay(ZonedDateTime time) {
        boolean isDay = days.get(time.getDayOfMonth());
        boolean isWeekday = weekdays.get(time.getDayOfWeek().getValue() % 7);
        return star.ofDays || star.ofWeekdays ? isDay && isWeekday : isDay || isWeekday;
    }
}
