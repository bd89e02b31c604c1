package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.decoding.Quantities;
import java.math.BigDecimal;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Values as the server's messages print them and as it compares them. Pure; any thread. */
final class GoValues {
    private GoValues() {}

    /** A quoted text, a number, an object as JSON. */
    static String of(JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            return "null";
        }
        return value.isContainer() ? sorted(value) : value.toString();
    }

    static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** JSON with the keys of maps in order, as Go writes them. */
    private static String sorted(JsonNode value) {
        StringBuilder text = new StringBuilder();
        if (value.isArray()) {
            value.forEach(one -> text.append(text.isEmpty() ? "" : ",").append(sorted(one)));
            return "[" + text + "]";
        }
        if (value.isObject()) {
            Map<String, JsonNode> fields = new TreeMap<>();
            value.properties().forEach(field -> fields.put(field.getKey(), field.getValue()));
            fields.forEach((name, held) -> text.append(text.isEmpty() ? "" : ",")
                    .append(quoted(name))
                    .append(':')
                    .append(sorted(held)));
            return "{" + text + "}";
        }
        return value.toString();
    }

    /** Equal for Go: what is empty is as good as absent. */
    static boolean same(JsonNode one, JsonNode other) {
        if (isNothing(one) || isNothing(other)) {
            return isNothing(one) && isNothing(other);
        }
        if (one.isObject() && other.isObject()) {
            return sameFields(one, other) && sameFields(other, one);
        }
        if (one.isArray() && other.isArray()) {
            if (one.size() != other.size()) {
                return false;
            }
            for (int i = 0; i < one.size(); i++) {
                if (!same(one.get(i), other.get(i))) {
                    return false;
                }
            }
            return true;
        }
        return one.equals(other) || one.isNumber() && other.isNumber() && one.asDouble() == other.asDouble();
    }

    private static boolean sameFields(JsonNode one, JsonNode other) {
        for (Map.Entry<String, JsonNode> field : one.properties()) {
            if (!same(field.getValue(), other.path(field.getKey()))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isNothing(JsonNode value) {
        return value.isMissingNode() || value.isNull() || value.isContainer() && value.isEmpty();
    }

    static BigDecimal quantity(JsonNode value) {
        String text = value.asString("");
        return Quantities.isQuantity(text) ? Quantities.amount(text) : BigDecimal.ZERO;
    }
}
