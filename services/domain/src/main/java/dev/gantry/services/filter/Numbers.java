package dev.gantry.services.filter;

import dev.gantry.services.filter.FilterField.Unit;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers as people write them into a filter, in the unit of a field. Pure. */
final class Numbers {
    private static final Pattern PLAIN = Pattern.compile("(\\d+(?:\\.\\d+)?)([a-z]*)");
    private static final Pattern AGE = Pattern.compile("(?:\\d+(?:\\.\\d+)?[smhdwy])+");
    private static final Pattern AGE_PART = Pattern.compile("(\\d+(?:\\.\\d+)?)([smhdwy])");

    private static final Map<String, Double> COUNTS = Map.of("", 1.0, "k", 1e3, "m", 1e6);
    private static final Map<String, Double> CORES = Map.of("", 1000.0, "m", 1.0);
    private static final Map<String, Double> BYTES = Map.ofEntries(
            Map.entry("", 1.0),
            Map.entry("b", 1.0),
            Map.entry("k", 1e3),
            Map.entry("m", 1e6),
            Map.entry("g", 1e9),
            Map.entry("t", 1e12),
            Map.entry("kb", 1e3),
            Map.entry("mb", 1e6),
            Map.entry("gb", 1e9),
            Map.entry("tb", 1e12),
            Map.entry("ki", 1024.0),
            Map.entry("mi", 1024.0 * 1024),
            Map.entry("gi", 1024.0 * 1024 * 1024),
            Map.entry("ti", 1024.0 * 1024 * 1024 * 1024),
            Map.entry("kib", 1024.0),
            Map.entry("mib", 1024.0 * 1024),
            Map.entry("gib", 1024.0 * 1024 * 1024),
            Map.entry("tib", 1024.0 * 1024 * 1024 * 1024));
    private static final Map<String, Double> SECONDS =
            Map.of("s", 1.0, "m", 60.0, "h", 3600.0, "d", 86_400.0, "w", 7 * 86_400.0, "y", 365 * 86_400.0);

    private Numbers() {}

    static OptionalDouble parse(String text, Unit unit) {
        String lower = text.toLowerCase(Locale.ROOT);
        return switch (unit) {
            case TEXT, TEXTS -> OptionalDouble.empty();
            case COUNT -> scaled(lower, COUNTS);
            case CPU -> scaled(lower, CORES);
            case BYTES -> scaled(lower, BYTES);
            case AGE -> age(lower);
        };
    }

    private static OptionalDouble scaled(String text, Map<String, Double> suffixes) {
        Matcher number = PLAIN.matcher(text);
        if (!number.matches() || !suffixes.containsKey(number.group(2))) {
            return OptionalDouble.empty();
        }
        return OptionalDouble.of(Double.parseDouble(number.group(1)) * suffixes.getOrDefault(number.group(2), 1.0));
    }

    private static OptionalDouble age(String text) {
        if (!AGE.matcher(text).matches()) {
            return OptionalDouble.empty();
        }
        double seconds = 0;
        Matcher part = AGE_PART.matcher(text);
        while (part.find()) {
            seconds += Double.parseDouble(part.group(1)) * SECONDS.getOrDefault(part.group(2), 1.0);
        }
        return OptionalDouble.of(seconds);
    }
}
