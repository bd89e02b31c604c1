package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import dev.gantry.services.demo.patch.Division.Parts;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Nulls that an apply leaves behind: what it emptied, and what the user gave as null. They count as values while owners
 * are found; an object of a type then has no such field. Any thread.
 */
final class NewNulls {
    private NewNulls() {}

    /** Takes nulls out of a value where the other had none; not out of what is owned as a whole. */
    static void drop(JsonNode value, @Nullable JsonNode live, Division division) {
        if (division instanceof Parts parts && value instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                JsonNode other = live == null ? null : live.get(field.getKey());
                if (!field.getValue().isNull()) {
                    drop(field.getValue(), other, parts.of(field.getKey()));
                } else if (other == null || !other.isNull()) {
                    fields.remove();
                }
            }
        } else if (division instanceof Elements elements && value.isArray()) {
            Map<PathElement, JsonNode> others = new HashMap<>();
            if (live != null) {
                live.forEach(other -> {
                    PathElement element = elements.elementOf(other);
                    if (element != null) {
                        others.put(element, other);
                    }
                });
            }
            value.forEach(one -> drop(one, others.get(elements.elementOf(one)), elements.element()));
        }
    }
}
