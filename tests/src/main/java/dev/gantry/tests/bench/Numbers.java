package dev.gantry.tests.bench;

import java.math.BigDecimal;
import java.math.MathContext;

/** Numbers with four significant digits and no exponent. */
final class Numbers {
    private Numbers() {}

    static String plain(double number) {
        return Double.isFinite(number)
                ? new BigDecimal(number, new MathContext(4))
                        .stripTrailingZeros()
                        .toPlainString()
                : "--";
    }
}
