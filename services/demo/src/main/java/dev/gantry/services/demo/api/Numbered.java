package dev.gantry.services.demo.api;

import java.util.Map.Entry;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.IntNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Whole numbers as a parser gives them: an {@code int} where one suffices. A tree that code has put together is equal
 * to the same one read from bytes only then. Any thread.
 */
final class Numbered {
    private Numbered() {}

    /** Changes the tree, and gives it. */
    static ObjectNode asParsed(ObjectNode tree) {
        for (Entry<String, JsonNode> field : tree.properties()) {
            JsonNode value = field.getValue();
            if (isWide(value)) {
                field.setValue(IntNode.valueOf(value.intValue()));
            } else {
                within(value);
            }
        }
        return tree;
    }

    private static void asParsed(ArrayNode array) {
        for (int i = 0; i < array.size(); i++) {
            JsonNode value = array.get(i);
            if (isWide(value)) {
                array.set(i, IntNode.valueOf(value.intValue()));
            } else {
                within(value);
            }
        }
    }

    private static void within(JsonNode value) {
        if (value instanceof ObjectNode object) {
            asParsed(object);
        } else if (value instanceof ArrayNode array) {
            asParsed(array);
        }
    }

    private static boolean isWide(JsonNode value) {
        return value instanceof LongNode && value.canConvertToInt();
    }
}
