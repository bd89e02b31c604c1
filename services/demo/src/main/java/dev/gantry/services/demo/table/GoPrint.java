package dev.gantry.services.demo.table;

import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A value as Go prints it into a text column. Pure. */
final class GoPrint {
    private static final int MIN_PLAIN_EXPONENT = -4;
    private static final int FIRST_LARGE_EXPONENT = 6;

    private GoPrint() {}

    static String text(JsonNode value) {
        if (value.isContainer()) {
            return sorted(value)
                    .toString()
                    .replace("<", "\\u003c")
                    .replace(">", "\\u003e")
                    .replace("&", "\\u0026");
        } else if (value.isNull()) {
            return "<no value>";
        }
        return value.isFloatingPointNumber() ? number(value.doubleValue()) : value.asString("");
    }

    /** As few digits as tell the number from its neighbours, with an exponent where it is large or small. */
    private static String number(double value) {
        BigDecimal digits = new BigDecimal(Double.toString(value)).stripTrailingZeros();
        int exponent = digits.precision() - digits.scale() - 1;
        if (digits.signum() == 0 || (exponent >= MIN_PLAIN_EXPONENT && exponent < FIRST_LARGE_EXPONENT)) {
            return digits.toPlainString();
        }
        return digits.movePointLeft(exponent).toPlainString()
                + "e%s%02d".formatted(exponent < 0 ? "-" : "+", Math.abs(exponent));
    }

    /** Go's JSON has the keys of its maps in order. */
    private static JsonNode sorted(JsonNode value) {
        if (value instanceof ObjectNode object) {
            Map<String, JsonNode> properties = new TreeMap<>();
            object.forEachEntry((key, one) -> properties.put(key, sorted(one)));
            return JsonNodeFactory.instance.objectNode().setAll(properties);
        } else if (value instanceof ArrayNode list) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            list.forEach(one -> copy.add(sorted(one)));
            return copy;
        }
        return value;
    }
}
