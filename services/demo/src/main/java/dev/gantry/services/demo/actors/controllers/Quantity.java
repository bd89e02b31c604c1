package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.decoding.Quantities;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** Amounts of resources, in thousandths ({@code apimachinery/pkg/api/resource}). Stateless; any thread. */
public final class Quantity {
    private static final int MILLI = 1000;
    private static final int KIBI = 1024;

    private Quantity() {}

    /** 0 for what is no quantity. */
    public static long milli(JsonNode quantity) {
        String text = quantity.asString("").strip();
        if (!Quantities.isQuantity(text)) {
            return 0;
        }
        return Quantities.amount(text)
                .movePointRight(3)
                .setScale(0, RoundingMode.CEILING)
                .longValue();
    }

    /** As the API server writes it: memory and storage in powers of two, all else in powers of ten. */
    public static String write(String resource, long milli) {
        if (milli % MILLI != 0) {
            return milli + "m";
        }
        boolean isBytes = resource.endsWith("memory") || resource.endsWith("storage") || resource.contains("hugepages");
        long whole = milli / MILLI;
        if (!isBytes) {
            return Quantities.canonical(Long.toString(whole));
        }
        return whole % KIBI == 0 ? Quantities.canonical(whole / KIBI + "Ki") : Long.toString(whole);
    }
}
