package dev.gantry.services.demo.decoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.math.BigDecimal;
import java.util.Map;
import org.junit.jupiter.api.Test;

class QuantitiesTest {
    @Test
    void oneAmountHasOneForm() {
        Map.ofEntries(
                        Map.entry("1000m", "1"),
                        Map.entry("0.5", "500m"),
                        Map.entry("1.5", "1500m"),
                        Map.entry("100000", "100k"),
                        Map.entry("1024Mi", "1Gi"),
                        Map.entry("1.5Gi", "1536Mi"),
                        Map.entry("0.5Ki", "512"),
                        Map.entry("1e3", "1e3"),
                        Map.entry("2000e3", "2e6"),
                        Map.entry("0", "0"),
                        Map.entry("-250m", "-250m"),
                        Map.entry("1000Ki", "1000Ki"))
                .forEach((given, wanted) -> assertEquals(wanted, Quantities.canonical(given), given));
    }

    @Test
    void amountsCompareWhateverTheirUnit() {
        assertEquals(0, Quantities.amount("1Gi").compareTo(Quantities.amount("1024Mi")));
        assertEquals(0, Quantities.amount("250m").compareTo(new BigDecimal("0.25")));
    }

    @Test
    void wordsAreNoQuantities() {
        assertFalse(Quantities.isQuantity("much"));
        assertThrows(DecodingException.class, () -> Quantities.canonical("1 Gi"));
    }
}
