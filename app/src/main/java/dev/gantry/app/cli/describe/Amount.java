package dev.gantry.app.cli.describe;

import dev.gantry.services.units.Quantities;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;

/**
 * A quantity that remembers how it was written, so that sums read as kubectl prints them
 * ({@code k8s.io/apimachinery/pkg/api/resource}). Immutable.
 */
record Amount(BigDecimal value, Amount.Format format) implements Comparable<Amount> {
    static final Amount ZERO = new Amount(BigDecimal.ZERO, Format.DECIMAL);

    private static final BigInteger KI = BigInteger.valueOf(1024);
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final int SMALLEST = -9;
    private static final int LARGEST = 18;

    /** {@code 1Gi}, {@code 1G} or {@code 1e9}. */
    enum Format {
        BINARY,
        DECIMAL,
        EXPONENT
    }

    /** Throws {@link NumberFormatException}, naming the text, where it is no quantity; empty is zero. */
    static Amount of(String text) {
        if (text.isEmpty()) {
            return ZERO;
        }
        Format format = Format.DECIMAL;
        if (text.endsWith("i")) {
            format = Format.BINARY;
        } else if (text.matches(".*[eE][+-]?\\d+")) {
            format = Format.EXPONENT;
        }
        return new Amount(Quantities.exact(text), format);
    }

    /** Written as the first that is not zero. */
    Amount plus(Amount other) {
        return new Amount(value.add(other.value), isZero() ? other.format : format);
    }

    boolean isZero() {
        return value.signum() == 0;
    }

    /** Whole units, or thousandths for CPU, rounded up. */
    BigDecimal rounded(int power) {
        return value.scaleByPowerOfTen(power).setScale(0, RoundingMode.UP);
    }

    /** How much of the whole this is, in percent cut to a whole number; 0 of nothing. */
    long percentOf(Amount whole, int power) {
        double all = whole.rounded(power).doubleValue();
        return all == 0 ? 0 : (long) (rounded(power).doubleValue() / all * 100);
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        if (isZero()) {
            return "0";
        }
        boolean whole = value.stripTrailingZeros().scale() <= 0;
        boolean small = value.abs().compareTo(BigDecimal.valueOf(1024)) < 0;
        return format == Format.BINARY && whole && !small ? binary() : decimal();
    }

    private String binary() {
        BigInteger number = value.toBigIntegerExact();
        int power = 0;
        while (power + 1 < BINARY.size() && number.mod(KI).signum() == 0) {
            number = number.divide(KI);
            power++;
        }
        return number + BINARY.get(power);
    }

    private String decimal() {
        int exponent = Math.floorDiv(-value.stripTrailingZeros().scale(), 3) * 3;
        if (format == Format.EXPONENT) {
            return number(exponent) + (exponent == 0 ? "" : "e" + exponent);
        }
        int held = Math.clamp(exponent, SMALLEST, LARGEST);
        return number(held) + DECIMAL.get((held - SMALLEST) / 3);
    }

    private String number(int exponent) {
        return value.scaleByPowerOfTen(-exponent).setScale(0, RoundingMode.UP).toPlainString();
    }
}
