package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.Refusals;
import java.util.HashSet;
import java.util.Iterator;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a strategic merge patch says beside values: the fields that start with a dollar sign. Pure; any thread. */
final class Directives {
    static final String PATCH = "$patch";
    static final String DELETE = "delete";
    static final String REPLACE = "replace";
    static final String MERGE = "merge";
    static final String RETAIN_KEYS = "$retainKeys";
    static final String DELETE_FROM_LIST = "$deleteFromPrimitiveList";
    static final String ELEMENT_ORDER = "$setElementOrder";

    private Directives() {}

    /** The word after {@code $patch:}, or null where the value is no object or carries none. */
    static @Nullable String of(JsonNode value) {
        JsonNode directive = value.isObject() ? value.get(PATCH) : null;
        return directive == null ? null : GoText.of(directive);
    }

    /** The list that {@code $prefix/list} speaks of. */
    static String listNamed(String directive, String prefix) {
        if (directive.startsWith(prefix + "/")) {
            return directive.substring(prefix.length() + 1);
        }
        throw Refusals.badRequest("invalid patch format of "
                + (prefix.equals(ELEMENT_ORDER) ? "setElementOrder list" : "primitive list"));
    }

    /** Keeps only the named fields of the document, and takes the directive out of the patch. */
    static void retainKeys(ObjectNode document, ObjectNode patch) {
        JsonNode directive = patch.remove(RETAIN_KEYS);
        if (directive == null) {
            return;
        }
        Set<String> kept = new HashSet<>();
        directive.forEach(name -> kept.add(GoText.of(name)));
        if (!directive.isArray() || patch.properties().stream().anyMatch(field -> isLost(field, kept))) {
            throw Refusals.badRequest("invalid patch format of retainKeys");
        }
        document.retain(kept);
    }

    private static boolean isLost(Map.Entry<String, JsonNode> field, Set<String> kept) {
        String name = field.getKey();
        return !field.getValue().isNull()
                && !name.startsWith(DELETE_FROM_LIST)
                && !name.startsWith(ELEMENT_ORDER)
                && !kept.contains(name);
    }

    /**
     * Makes a value out of a part of a patch that there is nothing to merge with: without nulls and directives.
     *
     * @return null where the part only says that something is to go
     */
    static @Nullable JsonNode taken(JsonNode part) {
        if (of(part) != null) {
            return null;
        }
        JsonNode copy = part.deepCopy();
        clean(copy);
        return copy;
    }

    /** Takes nulls and directives out of a value, at every depth. */
    static void clean(JsonNode value) {
        if (value instanceof ObjectNode object) {
            Iterator<Map.Entry<String, JsonNode>> fields = object.properties().iterator();
            while (fields.hasNext()) {
                Map.Entry<String, JsonNode> field = fields.next();
                if (field.getValue().isNull() || field.getKey().startsWith("$") || of(field.getValue()) != null) {
                    fields.remove();
                } else {
                    clean(field.getValue());
                }
            }
        } else if (value instanceof ArrayNode list) {
            for (int i = list.size() - 1; i >= 0; i--) {
                if (of(list.get(i)) != null) {
                    list.remove(i);
                } else {
                    clean(list.get(i));
                }
            }
        }
    }
}
