package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Label selectors as text, which is also how the API takes them. Pure; any thread. */
public final class Selectors {
    private Selectors() {}

    /** Of a {@code LabelSelector}: {@code a=b,c in (d,e),!f} by key; empty where it selects everything. */
    public static String of(JsonNode selector) {
        List<Map.Entry<String, String>> parts = new ArrayList<>();
        selector.path("matchLabels")
                .properties()
                .forEach(label -> parts.add(Map.entry(
                        label.getKey(), label.getKey() + "=" + label.getValue().asString(""))));
        selector.path("matchExpressions")
                .forEach(expression -> parts.add(Map.entry(Json.text(expression, "key"), part(expression))));
        parts.sort(Map.Entry.comparingByKey());
        return String.join(",", parts.stream().map(Map.Entry::getValue).toList());
    }

    private static String part(JsonNode expression) {
        String key = Json.text(expression, "key");
        String values = String.join(
                ",", Json.texts(expression.path("values")).stream().sorted().toList());
        return switch (Json.text(expression, "operator")) {
            case "In" -> key + " in (" + values + ")";
            case "NotIn" -> key + " notin (" + values + ")";
            case "DoesNotExist" -> "!" + key;
            default -> key;
        };
    }

    static String orNone(JsonNode selector) {
        return Json.orNone(of(selector));
    }

    /** Of a plain map, such as a Service's selector or a node selector. */
    public static String ofMap(JsonNode map) {
        return String.join(",", Json.pairs(map, "="));
    }
}
