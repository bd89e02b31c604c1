package dev.gantry.services.demo.actors.controllers;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Amounts of resources, in thousandths ({@code apimachinery/pkg/api/resource}). Stateless; any thread. */
public final class Quantity {
    private static final Map<String, BigDecimal> UNITS = Map.ofEntries(
            Map.entry("m", new BigDecimal("0.001")),
            Map.entry("", BigDecimal.ONE),
            Map.entry("k", BigDecimal.valueOf(1_000L)),
            Map.entry("M", BigDecimal.valueOf(1_000_000L)),
            Map.entry("G", BigDecimal.valueOf(1_000_000_000L)),
            Map.entry("T", BigDecimal.valueOf(1_000_000_000_000L)),
            Map.entry("P", BigDecimal.valueOf(1_000_000_000_000_000L)),
            Map.entry("Pi", BigDecimal.valueOf(1L << 50)),
            Map.entry("Ki", BigDecimal.valueOf(1L << 10)),
            Map.entry("Mi", BigDecimal.valueOf(1L << 20)),
            Map.entry("Gi", BigDecimal.valueOf(1L << 30)),
            Map.entry("Ti", BigDecimal.valueOf(1L << 40)));
    private static final List<String> BINARY = List.of("Pi", "Ti", "Gi", "Mi", "Ki");
    private static final List<String> DECIMAL = List.of("P", "T", "G", "M", "k");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    private Quantity() {}

    /** 0 for what is no quantity. */
    public static long milli(JsonNode quantity) {
        String text = quantity.asString("").strip();
        int end = text.length();
        while (end > 0 && Character.isLetter(text.charAt(end - 1))) {
            end--;
        }
        BigDecimal unit = UNITS.get(text.substring(end));
        if (unit == null || end == 0) {
            return 0;
        }
        return new BigDecimal(text.substring(0, end))
                .multiply(unit)
                .multiply(THOUSAND)
                .setScale(0, RoundingMode.CEILING)
                .longValue();
    }

    /** As the API server writes it: memory and storage in powers of two, all else in powers of ten. */
    public static String write(String resource, long milli) {
        if (milli % 1000 != 0) {
            return milli + "m";
        }
        boolean isBytes = resource.endsWith("memory") || resource.endsWith("storage") || resource.contains("hugepages");
        long whole = milli / 1000;
        for (String unit : isBytes ? BINARY : DECIMAL) {
            long size = UNITS.getOrDefault(unit, BigDecimal.ONE).longValue();
            if (whole != 0 && whole % size == 0) {
                return whole / size + unit;
            }
        }
        return Long.toString(whole);
    }
}
