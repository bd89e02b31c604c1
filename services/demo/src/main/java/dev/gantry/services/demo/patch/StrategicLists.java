package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.api.ApiException;
import dev.gantry.services.demo.patch.StrategicMergePatch.ListRule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The lists of a strategic merge patch: elements found by key or value, and their order. Pure; any thread. */
final class StrategicLists {
    private StrategicLists() {}

    static ArrayNode list(JsonNode value) {
        if (value instanceof ArrayNode list) {
            return list;
        }
        throw PatchRefusals.unnamed("expected a []interface {}, but received a " + GoText.typeOf(value));
    }

    static ApiException unknownDirective(String directive, JsonNode holder) {
        return PatchRefusals.unnamed("unknown patch type: " + directive + " in map: " + GoText.of(holder));
    }

    /** The list after the changes: elements the patch names in its order, the others where they were. */
    static ArrayNode merge(ArrayNode current, ArrayNode changes, ListRule rule, boolean deletes) {
        if (current.isEmpty() && changes.isEmpty()) {
            return current;
        }
        if (!holdsObjects(current, changes)) {
            return deletes ? without(current, changes) : mergeValues(current, changes);
        }
        if (rule.key().isEmpty()) {
            throw PatchRefusals.unnamed("cannot merge lists without merge key for struct");
        }
        Pair lists = obeyDirectives(elements(current), changes, rule.key());
        List<JsonNode> merged = mergeObjects(lists, rule);
        return arranged(merged, lists.changes, lists.current, rule.key());
    }

    /** Puts a merged list into the order the patch asks for. */
    static ArrayNode ordered(
            ArrayNode merged, ArrayNode order, @Nullable ArrayNode current, @Nullable ArrayNode changes, String key) {
        ArrayNode empty = JsonNodeFactory.instance.arrayNode();
        ArrayNode before = current == null ? empty : current;
        ArrayNode patched = changes == null ? empty : changes;
        if (before.isEmpty() && patched.isEmpty()) {
            throw PatchRefusals.unnamed("no elements in any of the given slices");
        }
        holdsObjects(before, patched);
        return arranged(elements(merged), elements(order), elements(before), key);
    }

    /** The patch's own elements must stand in the order it asks for, and be named by it. */
    static void requireOrder(@Nullable ArrayNode changes, ArrayNode order, String key) {
        if (changes == null || changes.isEmpty() || order.isEmpty()) {
            return;
        }
        int at = 0;
        for (JsonNode change : changes) {
            if (Directives.of(change) != null) {
                continue;
            }
            while (at < order.size() && !matches(change, order.get(at), key)) {
                at++;
            }
            if (at == order.size()) {
                throw PatchRefusals.unnamed("The order in patch list:\n" + GoText.of(changes) + "\n doesn't match "
                        + Directives.ELEMENT_ORDER + " list:\n" + GoText.of(order) + "\n");
            }
            at++;
        }
    }

    private static boolean matches(JsonNode left, JsonNode right, String key) {
        return key.isEmpty() ? JsonValues.same(left, right) : JsonValues.same(keyOf(left, key), keyOf(right, key));
    }

    private static JsonNode keyOf(JsonNode element, String key) {
        if (!element.isObject()) {
            throw PatchRefusals.unnamed("expected a map[string]interface {}, but received a " + GoText.typeOf(element));
        }
        JsonNode value = element.get(key);
        if (value == null) {
            throw PatchRefusals.unnamed("map: " + GoText.of(element) + " does not contain declared merge key: " + key);
        }
        return value;
    }

    /** Whether the elements of both are objects; all must be of one type. */
    private static boolean holdsObjects(ArrayNode one, ArrayNode other) {
        String type = "";
        for (ArrayNode list : List.of(one, other)) {
            for (JsonNode element : list) {
                String found = GoText.typeOf(element);
                if (element.isArray() && type.isEmpty()) {
                    throw PatchRefusals.doesNotApply();
                }
                if (!type.isEmpty() && !type.equals(found)) {
                    throw PatchRefusals.unnamed(
                            "list element types are not identical: [" + GoText.of(one) + " " + GoText.of(other) + "]");
                }
                type = found;
            }
        }
        return type.startsWith("map");
    }

    private static ArrayNode without(ArrayNode current, ArrayNode deleted) {
        ArrayNode kept = JsonNodeFactory.instance.arrayNode();
        for (JsonNode value : current) {
            if (indexOf(elements(deleted), value, "") < 0) {
                kept.add(value);
            }
        }
        return kept;
    }

    private static ArrayNode mergeValues(ArrayNode current, ArrayNode changes) {
        List<JsonNode> before = elements(current);
        List<JsonNode> patched = elements(changes);
        List<JsonNode> merged = new ArrayList<>(before.size() + patched.size());
        for (List<JsonNode> values : List.of(before, patched)) {
            for (JsonNode value : values) {
                if (indexOf(merged, value, "") < 0) {
                    merged.add(value);
                }
            }
        }
        return arranged(merged, patched, before, "");
    }

    private record Pair(List<JsonNode> current, List<JsonNode> changes) {}

    /** Obeys the elements that carry {@code $patch} and leaves the others. */
    private static Pair obeyDirectives(List<JsonNode> current, ArrayNode changes, String key) {
        List<JsonNode> plain = new ArrayList<>(changes.size());
        boolean replaces = false;
        for (JsonNode change : changes) {
            switch (Directives.of(change)) {
                case null -> plain.add(change);
                case Directives.DELETE -> {
                    JsonNode deleted = keyOf(change, key);
                    current.removeIf(element -> JsonValues.same(element.get(key), deleted));
                }
                case Directives.REPLACE -> replaces = true;
                case Directives.MERGE ->
                    throw PatchRefusals.unnamed("merging lists cannot yet be specified in the patch");
                case String other -> throw unknownDirective(other, change);
            }
        }
        return replaces ? new Pair(plain, new ArrayList<>(0)) : new Pair(current, plain);
    }

    private static List<JsonNode> mergeObjects(Pair lists, ListRule rule) {
        List<JsonNode> merged = new ArrayList<>(lists.current);
        for (JsonNode change : lists.changes) {
            keyOf(change, rule.key());
            int found = indexOf(merged, change, rule.key());
            if (found < 0) {
                Directives.clean(change);
                merged.add(change);
            } else if (merged.get(found) instanceof ObjectNode object && change instanceof ObjectNode fields) {
                merged.set(found, StrategicMergePatch.merge(object, fields.deepCopy(), rule.element()));
            }
        }
        return merged;
    }

    private static List<JsonNode> elements(ArrayNode list) {
        List<JsonNode> elements = new ArrayList<>(list.size());
        list.forEach(elements::add);
        return elements;
    }

    /**
     * Elements named by the patch follow its order, the others keep theirs, and each of the others is put in before the
     * first named one that followed it.
     */
    private static ArrayNode arranged(List<JsonNode> merged, List<JsonNode> order, List<JsonNode> before, String key) {
        List<JsonNode> named = new ArrayList<>(merged.size());
        List<JsonNode> others = new ArrayList<>(merged.size());
        for (JsonNode element : merged) {
            (indexOf(order, element, key) >= 0 ? named : others).add(element);
        }
        sort(named, order, key);
        sort(others, before, key);
        ArrayNode result = JsonNodeFactory.instance.arrayNode(merged.size());
        int other = 0;
        for (JsonNode element : named) {
            int place = indexOf(before, element, key);
            while (place >= 0 && other < others.size() && stoodBefore(others.get(other), place, before, key)) {
                result.add(others.get(other++));
            }
            result.add(element);
        }
        others.subList(other, others.size()).forEach(result::add);
        return result;
    }

    private static boolean stoodBefore(JsonNode element, int place, List<JsonNode> before, String key) {
        int own = indexOf(before, element, key);
        return own >= 0 && own < place;
    }

    /** Sorts by place in the order; what is not in it moves ahead of its neighbours, as the server has it. */
    private static void sort(List<JsonNode> elements, List<JsonNode> order, String key) {
        for (int i = 1; i < elements.size(); i++) {
            for (int j = i; j > 0 && goesFirst(elements.get(j), elements.get(j - 1), order, key); j--) {
                Collections.swap(elements, j, j - 1);
            }
        }
    }

    private static boolean goesFirst(JsonNode left, JsonNode right, List<JsonNode> order, String key) {
        int leftPlace = indexOf(order, left, key);
        int rightPlace = indexOf(order, right, key);
        return leftPlace < 0 || rightPlace < 0 || leftPlace < rightPlace;
    }

    private static int indexOf(List<JsonNode> elements, JsonNode wanted, String key) {
        JsonNode value = key.isEmpty() ? wanted : keyOf(wanted, key);
        for (int i = 0; i < elements.size(); i++) {
            JsonNode element = elements.get(i);
            JsonNode found = key.isEmpty() ? element : element.get(key);
            if (found != null && JsonValues.same(found, value)) {
                return i;
            }
        }
        return -1;
    }
}
