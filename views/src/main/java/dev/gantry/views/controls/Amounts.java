package dev.gantry.views.controls;

import java.util.Locale;

/** Amounts as tables and cards show them, short and with their unit. Pure; any thread. */
public final class Amounts {
    private static final String[] BYTES = {"B", "KiB", "MiB", "GiB", "TiB", "PiB"};

    private Amounts() {}

    /** Millicores: {@code 352m} below one core, else cores: {@code 1.3}, {@code 24}. Negative is not known: empty. */
    public static String cpu(long millicores) {
        if (millicores < 0) {
            return "";
        }
        if (millicores < 1_000 && millicores > 0) {
            return millicores + "m";
        }
        return short3(millicores / 1_000.0);
    }

    /** Whole or tenth cores, thousands as {@code 13.2 k}. */
    public static String cores(long millicores) {
        double cores = millicores / 1_000.0;
        return cores < 1_000 ? short3(cores) : short3(cores / 1_000) + " k";
    }

    /** Bytes in the largest binary unit that leaves at least one. Negative is not known: empty. */
    public static String bytes(long bytes) {
        if (bytes < 0) {
            return "";
        }
        int unit = unitOf(bytes);
        return inUnit(bytes, unit) + " " + BYTES[unit];
    }

    /** Two amounts in the unit of the second: {@code 38.1 / 53.6 TiB}. */
    public static String bytesOf(long part, long whole) {
        int unit = unitOf(whole);
        return inUnit(part, unit) + " / " + inUnit(whole, unit) + " " + BYTES[unit];
    }

    private static int unitOf(long bytes) {
        int unit = 0;
        double value = bytes;
        while (value >= 1_000 && unit < BYTES.length - 1) {
            value /= 1_024;
            unit++;
        }
        return unit;
    }

    private static String inUnit(long bytes, int unit) {
        return short3(bytes / Math.pow(1_024, unit));
    }

    /** Up to three digits, one of them behind the point where there is room. */
    private static String short3(double value) {
        String text = value < 99.95 ? String.format(Locale.ROOT, "%.1f", value) : Long.toString(Math.round(value));
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }
}
