package dev.gantry.services.logs;

/** How loud a line says it is, in rising order; {@link #UNKNOWN} where it does not say. */
public enum LogLevel {
    UNKNOWN,
    DEBUG,
    INFO,
    WARN,
    ERROR;

    /** Whether a line this loud is wanted where only louder ones than {@code least} are; what says nothing never is. */
    public boolean isAtLeast(LogLevel least) {
        return compareTo(least) >= 0;
    }
}
