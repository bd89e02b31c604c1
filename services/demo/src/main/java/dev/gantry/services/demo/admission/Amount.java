package dev.gantry.services.demo.admission;

import dev.gantry.services.demo.decoding.Quantities;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/**
 * An amount of a resource. Immutable; any thread.
 *
 * @param isBinary whether it is told in powers of 1024
 */
record Amount(BigDecimal value, boolean isBinary) implements Comparable<Amount> {
    static final Amount ONE = new Amount(BigDecimal.ONE, false);
    private static final BigDecimal KIBI = BigDecimal.valueOf(1024);

    static Amount of(String quantity) {
        return new Amount(Quantities.amount(quantity), quantity.endsWith("i"));
    }

    /** The amounts of a list of resources, in the order of their names. */
    static Map<String, Amount> all(JsonNode resources) {
        Map<String, Amount> all = new TreeMap<>();
        resources
                .properties()
                .forEach(one -> all.put(one.getKey(), of(one.getValue().asString("0"))));
        return all;
    }

    Amount plus(Amount other) {
        return new Amount(value.add(other.value), isBinary || other.isBinary);
    }

    Amount orMore(Amount other) {
        return compareTo(other) >= 0 ? this : other;
    }

    boolean isNothing() {
        return value.signum() == 0;
    }

    @Override
    public int compareTo(Amount other) {
        return value.compareTo(other.value);
    }

    /** As the server writes it. */
    String text() {
        boolean isWhole = isBinary && value.remainder(KIBI).signum() == 0;
        return Quantities.canonical(
                isWhole
                        ? value.divide(KIBI).toPlainString() + "Ki"
                        : value.stripTrailingZeros().toPlainString());
    }
}
