package dev.gantry.app.cli.describe;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Sums are written as {@code resource.Quantity} writes them. */
class AmountTest {
    @ParameterizedTest
    @CsvSource({
        "'', 1Gi, 1Gi",
        "250m, 750m, 1",
        "1500m, 100m, 1600m",
        "1Gi, 512Mi, 1536Mi",
        "1Gi, 1G, 2073741824",
        "1G, 1Gi, 2073741824",
        "512Ki, 512, 524800",
        "1Ki, -1, 1023",
        "0, 2e3, 2e3",
        "1e3, 1, 1001",
        "1k, 2k, 3k",
        "1500k, 500k, 2M",
        "0.5Gi, 0.1, 536870912100m",
        "1n, 1n, 2n",
    })
    void sumsAreWrittenAsTheFirstOfThem(String one, String other, String sum) {
        assertEquals(sum, Amount.of(one).plus(Amount.of(other)).toString());
    }

    @Test
    void aPartIsCutToWholePercentAndOfNothingThereIsNone() {
        assertEquals(0, Amount.of("250m").percentOf(Amount.of("64"), 3));
        assertEquals(33, Amount.of("1").percentOf(Amount.of("3"), 3));
        assertEquals(250, Amount.of("5Gi").percentOf(Amount.of("2Gi"), 0));
        assertEquals(0, Amount.of("5Gi").percentOf(Amount.ZERO, 0));
    }
}
