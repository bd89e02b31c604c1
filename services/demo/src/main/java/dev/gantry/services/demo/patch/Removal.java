package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Parts;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Taking fields out of a tree. Pure; any thread. */
final class Removal {
    private Removal() {}

    /** The value without the fields, null where it is emptied; it shares parts with the value. */
    static JsonNode remove(JsonNode value, FieldSet fields, Division division) {
        if (fields.isEmpty()) {
            return value;
        }
        Parts parts = Division.parts(division, value);
        if (parts != null && value.isObject()) {
            return orNull(withoutFields(value, fields, parts));
        }
        if (division instanceof Elements elements && value.isArray()) {
            return orNull(withoutElements(value, fields, elements));
        }
        return value;
    }

    private static JsonNode orNull(JsonNode value) {
        return value.isEmpty() ? JsonNodeFactory.instance.nullNode() : value;
    }

    private static JsonNode withoutFields(JsonNode value, FieldSet fields, Parts parts) {
        ObjectNode kept = JsonNodeFactory.instance.objectNode();
        for (Map.Entry<String, JsonNode> field : value.properties()) {
            Parts.Part part = parts.part(field.getKey());
            if (!fields.has(part.element())) {
                FieldSet below = fields.below(part.element());
                kept.set(field.getKey(), remove(field.getValue(), below, part.division()));
            }
        }
        return kept;
    }

    private static JsonNode withoutElements(JsonNode list, FieldSet fields, Elements division) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : list) {
            @Nullable PathElement element = division.elementOf(value);
            if (element == null) {
                kept.add(value);
            } else if (!fields.has(element)) {
                kept.add(remove(value, fields.below(element), division.element()));
            }
        }
        return kept;
    }
}
