package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Open;
import dev.gantry.services.demo.patch.Division.Parts;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Merging what a user applies into what is there: it adds and replaces, it never takes away. Pure; any thread. */
final class AppliedMerge {
    private AppliedMerge() {}

    /** The merged value; it shares parts with both. */
    static JsonNode merge(@Nullable JsonNode live, @Nullable JsonNode applied, Division division) {
        if (live == null || applied == null) {
            return Objects.requireNonNull(live == null ? applied : live, "neither is there");
        }
        return switch (division) {
            case Parts parts when isMap(live) && isMap(applied) -> mergeMaps(live, applied, parts);
            case Open open when isMap(live) && isMap(applied) -> mergeMaps(live, applied, Divisions.OPEN_PARTS);
            case Elements elements when isList(live) && isList(applied) -> new ListMerge(elements).merge(live, applied);
            default -> applied;
        };
    }

    private static boolean isMap(JsonNode value) {
        return value.isObject() || value.isNull();
    }

    private static boolean isList(JsonNode value) {
        return value.isArray() || value.isNull();
    }

    private static JsonNode mergeMaps(JsonNode live, JsonNode applied, Parts parts) {
        if (live.isEmpty() && applied.isEmpty()) {
            return applied;
        }
        ObjectNode merged = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : live.properties()) {
            String name = field.getKey();
            merged.set(name, merge(field.getValue(), applied.get(name), parts.of(name)));
        }
        for (Map.Entry<String, JsonNode> field : applied.properties()) {
            if (!live.has(field.getKey())) {
                merged.set(field.getKey(), field.getValue());
            }
        }
        return merged;
    }
}
