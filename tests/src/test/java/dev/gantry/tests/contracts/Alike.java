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
    private static final List<String> OWN = List.of(
            "uid",
            "resourceVersion",
            "creationTimestamp",
            "managedFields",
            "deletionTimestamp",
            "selfLink",
            "storageVersionHash");
    /** Of which only that they are there counts. */
    private static final List<String> OPAQUE =
            List.of("continue", "gitCommit", "gitTreeState", "buildDate", "goVersion", "compiler", "platform");

    private Alike() {}

    /** Code, warnings and body as one text, a line a field. */
    static String text(Reply reply) {
        return text(reply, List.of());
    }

    /**
     * The same with headers.
     *
     * @param shown headers that are told too
     */
    static String text(Reply reply, List<String> shown) {
        StringBuilder headers = new StringBuilder();
        shown.forEach(name -> headers.append(name)
                .append(": ")
                .append(reply.headers().allValues(name))
                .append('\n'));
        return reply.code() + " " + reply.warnings() + "\n" + headers
                + JSON.writerWithDefaultPrettyPrinter().writeValueAsString(told(cleaned(reply.body())));
    }

    /** How often a watch tells that there is nothing new is a matter of time. */
    private static JsonNode told(JsonNode body) {
        if (!body.isArray()) {
            return body;
        }
        ArrayNode frames = JSON.createArrayNode();
        for (JsonNode frame : body) {
            boolean isAgain = frame.path("type").asString("").equals("BOOKMARK")
                    && !frames.isEmpty()
                    && frames.get(frames.size() - 1).equals(frame);
            if (!isAgain) {
                frames.add(frame);
            }
        }
        return frames.size() == 1 ? frames.get(0) : frames;
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
                if (OPAQUE.contains(field.getKey())) {
                    value = JSON.getNodeFactory().stringNode("…");
                }
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
        if (text.matches("(\\d+[dhms])+")) {
            return "AGE";
        }
        return text.replaceAll("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", "UID")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z", "TIME")
                .replaceAll("^\\d+s$", "AGE")
                .replaceAll("record \\(\\d+\\)", "record (VERSION)")
                .replaceAll("\\b10\\.96\\.\\d+\\.\\d+\\b", "ADDRESS")
                .replaceAll("(?s)Invalid value: \"\\{.*\\}\": ", "Invalid value: OBJECT: ")
                .replaceAll("Invalid value: \\{\"(labels|metadata)\".*\\}: field", "Invalid value: TEMPLATE: field")
                .replaceAll("^127\\.0\\.0\\.1:\\d+$", "SERVER")
                .replaceAll("(?m)^\\[\\+](?!(ping|log|etcd|shutdown) ok).*\\n", "")
                .replaceAll("current: \\d+", "current: VERSION")
                .replaceAll("too old resource version: \\d+ \\(\\d+\\)", "too old resource version: VERSION (VERSION)")
                .replaceAll("(?s)\\n@@.*", "\n")
                .replaceAll("\\n[ +-].*", "\n");
    }
}
