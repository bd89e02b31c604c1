package dev.gantry.services.yaml;

import java.math.BigDecimal;
import java.math.BigInteger;

/** Numbers as Go writes them: whole ones in full, others as short as they can be read back. Pure. */
final class YamlNumber {
    /** From here on Go's JSON writes even whole numbers with an exponent. */
    private static final BigDecimal LONGEST = BigDecimal.TEN.pow(21);

    private static final int MOST_BEFORE_POINT = 6;
    private static final int MOST_ZEROES = 4;

    private YamlNumber() {}

    static String of(Number number) {
        if (number instanceof Long || number instanceof Integer || number instanceof BigInteger) {
            return number.toString();
        }
        BigDecimal exact = new BigDecimal(number.toString()).stripTrailingZeros();
        if (exact.scale() <= 0 && exact.abs().compareTo(LONGEST) < 0) {
            return exact.toBigInteger().toString();
        }
        String digits = exact.unscaledValue().abs().toString();
        int exponent = digits.length() - 1 - exact.scale();
        if (exponent >= -MOST_ZEROES && exponent < MOST_BEFORE_POINT) {
            return exact.toPlainString();
        }
        String sign = exact.signum() < 0 ? "-" : "";
        String rest = digits.length() > 1 ? "." + digits.substring(1) : "";
        return sign
                + digits.charAt(0)
                + rest
                + (exponent < 0 ? "e-" : "e+")
                + (Math.abs(exponent) < 10 ? "0" : "")
                + Math.abs(exponent);
    }
}
