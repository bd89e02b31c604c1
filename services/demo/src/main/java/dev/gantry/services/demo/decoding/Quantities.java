package dev.gantry.services.demo.decoding;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Amounts of resources as the server reads, compares and writes them ({@code apimachinery/pkg/api/resource}). Pure; any
 * thread.
 */
public final class Quantities {
    private static final Pattern SYNTAX = Pattern.compile(
            "([+-]?(?:[0-9]+\\.?[0-9]*|\\.[0-9]+))(Ki|Mi|Gi|Ti|Pi|Ei|n|u|m|k|M|G|T|P|E|[eE][+-]?[0-9]+)?");
    private static final String RULE =
            "quantities must match the regular expression '^([+-]?[0-9.]+)([eEinumkKMGTP]*[-+]?[0-9]*)$'";
    private static final List<String> BINARY = List.of("", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei");
    private static final List<String> DECIMAL = List.of("n", "u", "m", "", "k", "M", "G", "T", "P", "E");
    private static final int NANO = -9;
    private static final int EXA = 18;
    private static final BigInteger KIBI = BigInteger.valueOf(1024);

    private Quantities() {}

    /**
     * As the server writes it: {@code 1000m} is {@code 1}, {@code 1024Mi} is {@code 1Gi}.
     *
     * @throws DecodingException for what is no quantity
     */
    public static String canonical(String text) {
        Matcher parts = parts(text);
        String unit = parts.group(2) == null ? "" : parts.group(2);
        BigDecimal amount = amount(parts);
        if (BINARY.indexOf(unit) > 0 && amount.abs().compareTo(new BigDecimal(KIBI)) >= 0) {
            return binary(amount.setScale(0, RoundingMode.CEILING).toBigIntegerExact());
        }
        boolean isExponent = unit.length() > 1 && (unit.charAt(0) == 'e' || unit.charAt(0) == 'E');
        return decimal(amount, isExponent);
    }

    /** @throws DecodingException for what is no quantity */
    public static BigDecimal amount(String text) {
        return amount(parts(text));
    }

    /** Whether a text is a quantity at all. */
    public static boolean isQuantity(String text) {
        return SYNTAX.matcher(text).matches();
    }

    private static Matcher parts(String text) {
        Matcher parts = SYNTAX.matcher(text);
        if (!parts.matches()) {
            throw new DecodingException(RULE);
        }
        return parts;
    }

    private static BigDecimal amount(Matcher parts) {
        BigDecimal number = new BigDecimal(parts.group(1));
        String unit = parts.group(2) == null ? "" : parts.group(2);
        int binary = BINARY.indexOf(unit);
        if (binary > 0) {
            return number.multiply(new BigDecimal(KIBI.pow(binary)));
        }
        int decimal = DECIMAL.indexOf(unit);
        int power = decimal >= 0 ? NANO + 3 * decimal : Integer.parseInt(unit.substring(1));
        return number.scaleByPowerOfTen(power).setScale(-NANO, RoundingMode.UP).stripTrailingZeros();
    }

    private static String binary(BigInteger amount) {
        BigInteger left = amount;
        int unit = 0;
        while (unit < BINARY.size() - 1 && left.signum() != 0 && left.mod(KIBI).signum() == 0) {
            left = left.divide(KIBI);
            unit++;
        }
        return left + BINARY.get(unit);
    }

    private static String decimal(BigDecimal amount, boolean isExponent) {
        if (amount.signum() == 0) {
            return "0";
        }
        BigDecimal bare = amount.stripTrailingZeros();
        int power = Math.min(Math.floorDiv(-bare.scale(), 3) * 3, EXA);
        BigInteger mantissa = bare.scaleByPowerOfTen(-power).toBigIntegerExact();
        if (isExponent) {
            return power == 0 ? mantissa.toString() : mantissa + "e" + power;
        }
        return mantissa + DECIMAL.get((power - NANO) / 3);
    }
}
