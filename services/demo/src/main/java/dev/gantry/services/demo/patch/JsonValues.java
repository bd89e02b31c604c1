package dev.gantry.services.demo.patch;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Comparing JSON as JSON, where Jackson tells an int from a long. Pure; any thread. */
final class JsonValues {
    private JsonValues() {}

    /** Whether both say the same: fields in any order, numbers by value; a null is not an absent value. */
    static boolean same(@Nullable JsonNode left, @Nullable JsonNode right) {
        if (left == right) {
            return true;
        }
        if (left == null || right == null || left.getNodeType() != right.getNodeType()) {
            return false;
        }
        return switch (left.getNodeType()) {
            case OBJECT -> sameFields(left, right);
            case ARRAY -> sameElements(left, right);
            case NUMBER -> sameNumbers(left, right);
            default -> left.equals(right);
        };
    }

    private static boolean sameFields(JsonNode left, JsonNode right) {
        if (left.size() != right.size()) {
            return false;
        }
        for (Map.Entry<String, JsonNode> field : left.properties()) {
            JsonNode other = right.get(field.getKey());
            if (other == null || !same(field.getValue(), other)) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameElements(JsonNode left, JsonNode right) {
        int size = left.size();
        if (size != right.size()) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            if (!same(left.get(i), right.get(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean sameNumbers(JsonNode left, JsonNode right) {
        if (left.isIntegralNumber() && right.isIntegralNumber()) {
            return left.canConvertToLong() && right.canConvertToLong()
                    ? left.longValue() == right.longValue()
                    : left.bigIntegerValue().equals(right.bigIntegerValue());
        }
        return Double.compare(left.doubleValue(), right.doubleValue()) == 0;
    }

    /** Removes fields that are null, at every depth below objects and lists; elements that are null stay. */
    static void dropNulls(JsonNode value) {
        if (value instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
            while (fields.hasNext()) {
                JsonNode held = fields.next().getValue();
                if (held.isNull()) {
                    fields.remove();
                } else {
                    dropNulls(held);
                }
            }
        } else if (value instanceof ArrayNode list) {
            list.forEach(JsonValues::dropNulls);
        }
    }
}
