package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.Refusals;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** JSON merge patch, RFC 7386. Any thread. */
public final class MergePatch {
    private MergePatch() {}

    /**
     * Pure: neither tree is changed, the result shares none of their parts.
     *
     * @throws dev.gantry.services.demo.api.ApiException 400 where the patch is no object
     */
    public static ObjectNode apply(ObjectNode document, JsonNode patch) {
        return into(document.deepCopy(), patch);
    }

    /**
     * Changes the document itself, for whoever has a copy of his own; takes nothing of the patch.
     *
     * @throws dev.gantry.services.demo.api.ApiException 400 where the patch is no object
     */
    public static ObjectNode into(ObjectNode document, JsonNode patch) {
        if (patch.isNull()) {
            throw Refusals.badRequest("Invalid JSON Patch");
        }
        if (!(patch instanceof ObjectNode changes)) {
            throw PatchRefusals.undecodable("value of type map[string]interface {}", patch);
        }
        merge(document, changes);
        return document;
    }

    private static void merge(ObjectNode document, ObjectNode patch) {
        for (Map.Entry<String, JsonNode> change : patch.properties()) {
            String name = change.getKey();
            JsonNode wanted = change.getValue();
            JsonNode current = document.get(name);
            if (wanted.isNull()) {
                document.remove(name);
            } else if (current instanceof ObjectNode object && wanted instanceof ObjectNode fields) {
                merge(object, fields);
            } else {
                document.set(name, taken(current, wanted));
            }
        }
    }

    /**
     * What stands in for a value that cannot be merged with. Nulls are dropped from it, but not where a list replaces
     * an object: there the server's library keeps them.
     */
    private static JsonNode taken(JsonNode current, JsonNode wanted) {
        JsonNode copy = wanted.deepCopy();
        if (!(current instanceof ObjectNode)) {
            JsonValues.dropNulls(copy);
        }
        return copy;
    }
}
