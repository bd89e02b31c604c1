package dev.gantry.services.demo.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Labels and label selectors in apimachinery's notation. Pure. */
public final class Selectors {
    private static final String NONE = "<none>";

    private Selectors() {}

    /** {@code a=1,b=2}. */
    static String labels(JsonNode labels) {
        TreeMap<String, String> sorted = new TreeMap<>();
        labels.forEachEntry((key, value) -> sorted.put(key, key + "=" + value.asString("")));
        return sorted.isEmpty() ? NONE : String.join(",", sorted.values());
    }

    /** As {@link #written}, with words for nothing and for what makes no sense. */
    static String selector(JsonNode selector) {
        String written = written(selector);
        return written == null ? "<error>" : written.isEmpty() ? NONE : written;
    }

    /** {@code a=1,b in (x,y),!c}; empty for a selector without requirements, null for one the API would refuse. */
    public static @Nullable String written(JsonNode selector) {
        TreeMap<String, List<String>> byKey = new TreeMap<>();
        selector.path("matchLabels").forEachEntry((key, value) -> add(byKey, key, key + "=" + value.asString("")));
        for (JsonNode expression : selector.path("matchExpressions")) {
            String key = Fields.text(expression, "key");
            String written = requirement(key, expression);
            if (written == null) {
                return null;
            }
            add(byKey, key, written);
        }
        List<String> all = new ArrayList<>();
        byKey.values().forEach(all::addAll);
        return String.join(",", all);
    }

    private static void add(Map<String, List<String>> byKey, String key, String requirement) {
        byKey.computeIfAbsent(key, one -> new ArrayList<>()).add(requirement);
    }

    private static @Nullable String requirement(String key, JsonNode expression) {
        List<String> values =
                Fields.texts(expression.path("values")).stream().sorted().toList();
        String among = "(" + String.join(",", values) + ")";
        return switch (Fields.text(expression, "operator")) {
            case "In" -> values.isEmpty() ? null : key + " in " + among;
            case "NotIn" -> values.isEmpty() ? null : key + " notin " + among;
            case "Exists" -> values.isEmpty() ? key : null;
            case "DoesNotExist" -> values.isEmpty() ? "!" + key : null;
            default -> null;
        };
    }
}
