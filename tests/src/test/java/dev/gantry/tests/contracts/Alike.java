package dev.gantry.tests.contracts;

import dev.gantry.tests.contracts.Wire.Reply;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Answers of two servers without what may differ: ids, times, versions, addresses, the text of a diff. Pure. */
final class Alike {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OWN =
            List.of("uid", "resourceVersion", "creationTimestamp", "managedFields", "deletionTimestamp", "selfLink");

    private Alike() {}

    /** Code, warnings and body as one text, a line a field. */
    static String text(Reply reply) {
        return reply.code() + " " + reply.warnings() + "\n"
                + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(cleaned(reply.body()));
    }

    private static JsonNode cleaned(JsonNode node) {
        if (node instanceof ObjectNode object) {
            Map<String, JsonNode> sorted = new TreeMap<>();
            object.properties().forEach(field -> {
                JsonNode value = cleaned(field.getValue());
                if (field.getKey().endsWith("Rules")) {
                    // Bindings are gone through in no order.
                    value = sorted(value);
                }
                boolean isHeld = !field.getKey().equals("finalizers") || !value.isEmpty();
                if (!OWN.contains(field.getKey()) && isHeld) {
                    sorted.put(field.getKey(), value);
                }
            });
            ObjectNode copy = JSON.createObjectNode();
            sorted.forEach(copy::set);
            return copy;
        }
        if (node.isArray()) {
            ArrayNode copy = JSON.createArrayNode();
            node.forEach(one -> {
                // Kept by a controller that the demo's cluster does without.
                if (!one.asString("").endsWith("-protection")) {
                    copy.add(cleaned(one));
                }
            });
            return copy;
        }
        return node.isString() ? JSON.getNodeFactory().stringNode(plain(node.asString())) : node;
    }

    private static JsonNode sorted(JsonNode list) {
        ArrayNode sorted = JSON.createArrayNode();
        list.valueStream().sorted(Comparator.comparing(JsonNode::toString)).forEach(sorted::add);
        return sorted;
    }

    private static String plain(String text) {
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
                .replaceAll("^\\d+s$", "AGE")
                .replaceAll("record \\(\\d+\\)", "record (VERSION)")
                .replaceAll("\\b10\\.96\\.\\d+\\.\\d+\\b", "ADDRESS")
                .replaceAll("(?s)Invalid value: \"\\{.*\\}\": ", "Invalid value: OBJECT: ")
                .replaceAll("Invalid value: \\{\"(labels|metadata)\".*\\}: field", "Invalid value: TEMPLATE: field")
                .replaceAll("(?s)\\n@@.*", "\n")
                .replaceAll("\\n[ +-].*", "\n");
    }
}
