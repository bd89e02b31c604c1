package dev.gantry.views.shell;

import java.util.Locale;

/** Bytes per second in the largest unit that keeps three digits. Decimal units, as networks are measured. Pure. */
final class ByteRates {
    private static final String[] UNITS = {"B/s", "KB/s", "MB/s", "GB/s"};

    private ByteRates() {}

    static String text(double bytesPerSecond) {
        double value = Math.max(0, bytesPerSecond);
        int unit = 0;
        while (value >= 999.5 && unit < UNITS.length - 1) {
            value /= 1000;
            unit++;
        }
        String digits =
                unit > 0 && value < 9.95 ? String.format(Locale.ROOT, "%.1f", value) : Long.toString(Math.round(value));
        return digits + " " + UNITS[unit];
    }
}
