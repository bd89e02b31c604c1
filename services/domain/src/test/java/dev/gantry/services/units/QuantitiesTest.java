package dev.gantry.services.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuantitiesTest {
    private static final String[] SUFFIXES = {
        "", "n", "u", "m", "k", "M", "G", "T", "P", "E", "Ki", "Mi", "Gi", "Ti", "Pi", "Ei", "e3", "E-4", "e+2"
    };

    @ParameterizedTest
    @CsvSource({
        "0, 0",
        "1, 1",
        "100m, 1",
        "1100m, 2",
        "-100m, -1",
        "1.1Gi, 1181116007",
        "+5, 5",
        ".5k, 500",
        "5., 5",
        "1E, 1000000000000000000",
        "1E3, 1000",
        "1e3, 1000",
        "12e-1, 2",
        "1n, 1",
        "0m, 0",
        "-0, 0",
        "1Ei, 1152921504606846976",
        "7Ei, 8070450532247928832",
        "8Ei, 9223372036854775807",
        "-8Ei, -9223372036854775808",
        "1P, 1000000000000000",
        "9223372036854775807, 9223372036854775807",
        "9223372036854775808, 9223372036854775807",
        "1e999999999, 9223372036854775807",
        "-1e99999, -9223372036854775808",
        "1e-99999, 1",
        "-1e-99999, -1",
        "0e99999, 0",
        "4095Gi, 4396972769280",
        "5000000000Ki, 5120000000000",
        "128974848, 128974848",
        "129e6, 129000000"
    })
    void units(String text, long units) {
        assertEquals(units, Quantities.units(text));
    }

    @ParameterizedTest
    @CsvSource({
        "250m, 250",
        "1, 1000",
        "0.1, 100",
        "1.5, 1500",
        "1u, 1",
        "1n, 1",
        "1001u, 2",
        "2k, 2000000",
        "16, 16000",
        "9223372036854775807, 9223372036854775807",
        "1Ki, 1024000",
        "-1500m, -1500"
    })
    void millis(String text, long millis) {
        assertEquals(millis, Quantities.millis(text));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1K",
                "1e",
                "1 Gi",
                "Gi",
                "m",
                "+",
                "-",
                ".",
                "1.2.3",
                "1e+",
                "1e1.5",
                "0x10",
                "1ki",
                "1mi",
                "--1",
                "1_000",
                "１",
                "1Gi ",
                "1e99999999999",
                "NaN",
                "1E3k"
            })
    void whatIsNone(String text) {
        assertThrows(NumberFormatException.class, () -> Quantities.units(text));
        assertThrows(NumberFormatException.class, () -> Quantities.millis(text));
    }

    @Test
    void theFastWayAgreesWithTheExactOne() {
        Random random = new Random(7);
        for (int i = 0; i < 20_000; i++) {
            long number = random.nextLong() >>> random.nextInt(64);
            String text = Math.max(0, number) + SUFFIXES[random.nextInt(SUFFIXES.length)];
            assertEquals(rounded(Quantities.exact(text)), Quantities.units(text), text);
            assertEquals(rounded(Quantities.exact(text).scaleByPowerOfTen(3)), Quantities.millis(text), text);
        }
    }

    private static long rounded(BigDecimal exact) {
        BigInteger whole = exact.setScale(0, RoundingMode.UP).toBigIntegerExact();
        return whole.min(BigInteger.valueOf(Long.MAX_VALUE))
                .max(BigInteger.valueOf(Long.MIN_VALUE))
                .longValue();
    }

    @Test
    void sumsStayAtTheEnds() {
        assertEquals(Long.MAX_VALUE, Quantities.plus(Long.MAX_VALUE, 1));
        assertEquals(Long.MIN_VALUE, Quantities.plus(Long.MIN_VALUE, -1));
        assertEquals(-1, Quantities.plus(Long.MAX_VALUE, Long.MIN_VALUE));
        assertEquals(5, Quantities.plus(2, 3));
    }
}
