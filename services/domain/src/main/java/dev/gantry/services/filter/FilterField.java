package dev.gantry.services.filter;

/**
 * One field of the language.
 *
 * @param example a whole term
 */
public record FilterField(String name, Unit unit, FilterMeaning meaning, String example) {
    /** The one text that time alone may change. */
    static final String STATE = "state";

    /** What a value is, and how its suffixes are read. */
    public enum Unit {
        TEXT,
        /** Any number of texts; one that fits is enough. */
        TEXTS,
        /** A plain number: {@code 5}, {@code 2k}. */
        COUNT,
        /** Seconds, written as {@code 90s}, {@code 5m}, {@code 2h}, {@code 3d}. */
        AGE,
        /** Millicores, written as cores ({@code 2}, {@code 0.5}) or {@code 500m}. */
        CPU,
        /** Bytes, written as {@code 512Mi}, {@code 2Gi}, {@code 1G}. */
        BYTES;

        public boolean isNumber() {
            return this != TEXT && this != TEXTS;
        }
    }
}
