package dev.gantry.services.units;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * Kubernetes quantities such as {@code 1500m}, {@code 1.5Gi} or {@code 2e3} as whole numbers, rounded away from zero
 * and held at the ends of {@code long} ({@code k8s.io/apimachinery/pkg/api/resource}). Pure; any thread.
 */
public final class Quantities {
    private static final BigInteger MAX = BigInteger.valueOf(Long.MAX_VALUE);
    private static final BigInteger MIN = BigInteger.valueOf(Long.MIN_VALUE);
    private static final int MAX_EXPONENT = 1_000;

    private Quantities() {}

    /** Whole units: bytes, cores, devices. Throws {@link NumberFormatException}, naming the text, where it is none. */
    public static long units(String text) {
        return whole(text, 0);
    }

    /** Thousandths, for CPU. Throws {@link NumberFormatException}, naming the text, where it is none. */
    public static long millis(String text) {
        return whole(text, 3);
    }

    /** Exactly what is written. Throws {@link NumberFormatException}, naming the text, where it is none. */
    public static BigDecimal exact(String text) {
        int digits = numberEnd(text);
        if (digits < 0) {
            throw wrong(text);
        }
        BigDecimal number = new BigDecimal(text.substring(0, digits));
        return scaled(number, text.substring(digits), text);
    }

    /** A sum that stays at the ends of {@code long} instead of wrapping. */
    public static long plus(long a, long b) {
        long sum = a + b;
        if (((a ^ sum) & (b ^ sum)) < 0) {
            return a < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        return sum;
    }

    private static long whole(String text, int power) {
        long fast = fast(text, power);
        return fast >= 0 ? fast : saturate(exact(text).scaleByPowerOfTen(power));
    }

    /** The few shapes nearly every quantity has, read without allocating; -1 sends the rest the exact way. */
    private static long fast(String text, int power) {
        long number = 0;
        int at = 0;
        while (at < text.length() && at < 12 && isDigit(text.charAt(at))) {
            number = number * 10 + text.charAt(at++) - '0';
        }
        if (at == 0) {
            return -1;
        }
        long scale = power == 3 ? 1_000 : 1;
        return switch (text.length() - at) {
            case 0 -> number * scale;
            case 1 -> text.charAt(at) == 'm' && power == 3 ? number : -1;
            case 2 -> binary(number * scale, text, at);
            default -> -1;
        };
    }

    private static long binary(long number, String text, int at) {
        if (text.charAt(at + 1) != 'i' || number >= 1L << 32) {
            return -1;
        }
        return switch (text.charAt(at)) {
            case 'K' -> number << 10;
            case 'M' -> number << 20;
            case 'G' -> number << 30;
            default -> -1;
        };
    }

    private static long saturate(BigDecimal exact) {
        // A tiny or huge exponent must not cost the memory of all its digits.
        long digits = (long) exact.precision() - exact.scale();
        if (exact.signum() == 0) {
            return 0;
        }
        if (digits > 20) {
            return exact.signum() < 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
        }
        if (digits < 0) {
            return exact.signum();
        }
        BigInteger whole = exact.setScale(0, RoundingMode.UP).unscaledValue();
        return whole.max(MIN).min(MAX).longValue();
    }

    private static BigDecimal scaled(BigDecimal number, String suffix, String text) {
        return switch (suffix) {
            case "" -> number;
            case "n" -> number.scaleByPowerOfTen(-9);
            case "u" -> number.scaleByPowerOfTen(-6);
            case "m" -> number.scaleByPowerOfTen(-3);
            case "k" -> number.scaleByPowerOfTen(3);
            case "M" -> number.scaleByPowerOfTen(6);
            case "G" -> number.scaleByPowerOfTen(9);
            case "T" -> number.scaleByPowerOfTen(12);
            case "P" -> number.scaleByPowerOfTen(15);
            case "E" -> number.scaleByPowerOfTen(18);
            case "Ki" -> shifted(number, 10);
            case "Mi" -> shifted(number, 20);
            case "Gi" -> shifted(number, 30);
            case "Ti" -> shifted(number, 40);
            case "Pi" -> shifted(number, 50);
            case "Ei" -> shifted(number, 60);
            default -> number.scaleByPowerOfTen(exponent(suffix, text));
        };
    }

    private static BigDecimal shifted(BigDecimal number, int bits) {
        return number.multiply(BigDecimal.valueOf(1L << bits));
    }

    private static int exponent(String suffix, String text) {
        if (suffix.length() < 2 || (suffix.charAt(0) != 'e' && suffix.charAt(0) != 'E')) {
            throw wrong(text);
        }
        int from = suffix.charAt(1) == '+' || suffix.charAt(1) == '-' ? 2 : 1;
        for (int i = from; i < suffix.length(); i++) {
            if (!isDigit(suffix.charAt(i))) {
                throw wrong(text);
            }
        }
        if (from == suffix.length() || suffix.length() > from + 9) {
            throw wrong(text);
        }
        int exponent = Integer.parseInt(suffix, 1, suffix.length(), 10);
        return Math.clamp(exponent, -MAX_EXPONENT, MAX_EXPONENT);
    }

    /** Where the signed decimal ends, or -1 where there is none: digits on at least one side of the point. */
    private static int numberEnd(String text) {
        int at = !text.isEmpty() && (text.charAt(0) == '+' || text.charAt(0) == '-') ? 1 : 0;
        int whole = digitsEnd(text, at);
        int digits = whole - at;
        int end = whole;
        if (whole < text.length() && text.charAt(whole) == '.') {
            end = digitsEnd(text, whole + 1);
            digits += end - whole - 1;
        }
        return digits == 0 ? -1 : end;
    }

    private static int digitsEnd(String text, int from) {
        int at = from;
        while (at < text.length() && isDigit(text.charAt(at))) {
            at++;
        }
        return at;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    private static NumberFormatException wrong(String text) {
        return new NumberFormatException("\"" + text + "\" is not a Kubernetes quantity");
    }
}
