package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Change.Changes;
import dev.gantry.services.demo.patch.Change.Self;
import dev.gantry.services.demo.patch.Division.Elements;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** What two lists differ in whose elements are owned one by one; their order is owned by nobody. Pure; any thread. */
final class ListComparison {
    /** Longer lists are looked up by hash. */
    private static final int SHORT = 16;

    private ListComparison() {}

    /**
     * The usual case: both are short and hold the same elements in the same places.
     *
     * @return whether that is so; where it is not, nothing was added
     */
    static boolean addAligned(JsonNode before, JsonNode after, Elements division, Changes changes) {
        int size = before.size();
        if (size > SHORT || size != after.size() || !isAligned(before, after, division)) {
            return false;
        }
        for (int i = 0; i < size; i++) {
            Change change = Change.compare(before.get(i), after.get(i), division.element());
            PathElement element = change == null ? null : division.elementOf(after.get(i));
            if (change != null && element != null) {
                changes.add(element, change);
            }
        }
        return true;
    }

    private static boolean isAligned(JsonNode before, JsonNode after, Elements division) {
        for (int i = 0; i < before.size(); i++) {
            JsonNode element = before.get(i);
            if (!division.isSameElement(element, after.get(i))) {
                return false;
            }
            for (int other = 0; other < i; other++) {
                if (division.isSameElement(element, before.get(other))) {
                    return false;
                }
            }
        }
        return true;
    }

    static void add(JsonNode before, JsonNode after, Elements division, Changes changes) {
        Map<PathElement, List<JsonNode>> left = byElement(before, division);
        Map<PathElement, List<JsonNode>> right = byElement(after, division);
        left.forEach((element, values) ->
                addElement(element, values, right.getOrDefault(element, List.of()), division, changes));
        right.forEach((element, values) -> {
            if (!left.containsKey(element)) {
                addElement(element, List.of(), values, division, changes);
            }
        });
    }

    private static Map<PathElement, List<JsonNode>> byElement(JsonNode list, Elements division) {
        Map<PathElement, List<JsonNode>> found = LinkedHashMap.newLinkedHashMap(list.size());
        for (JsonNode value : list) {
            PathElement element = division.elementOf(value);
            if (element != null) {
                found.computeIfAbsent(element, one -> new ArrayList<>(1)).add(value);
            }
        }
        return found;
    }

    private static void addElement(
            PathElement element, List<JsonNode> before, List<JsonNode> after, Elements division, Changes changes) {
        if (before.size() > 1 && after.size() > 1) {
            if (!areSame(before, after)) {
                changes.addRepeated(element, Self.MODIFIED);
            }
        } else if (before.size() > 1) {
            after.forEach(value -> changes.addWhole(element, division.element(), null, value));
            changes.addRepeated(element, Self.REMOVED);
        } else if (after.size() > 1) {
            before.forEach(value -> changes.addWhole(element, division.element(), value, null));
            changes.addRepeated(element, Self.ADDED);
        } else if (before.isEmpty() || after.isEmpty()) {
            before.forEach(value -> changes.addWhole(element, division.element(), value, null));
            after.forEach(value -> changes.addWhole(element, division.element(), null, value));
        } else {
            Change change = Change.compare(before.getFirst(), after.getFirst(), division.element());
            if (change != null) {
                changes.add(element, change);
            }
        }
    }

    private static boolean areSame(List<JsonNode> left, List<JsonNode> right) {
        boolean areSame = left.size() == right.size();
        for (int i = 0; areSame && i < left.size(); i++) {
            areSame = JsonValues.same(left.get(i), right.get(i));
        }
        return areSame;
    }
}
