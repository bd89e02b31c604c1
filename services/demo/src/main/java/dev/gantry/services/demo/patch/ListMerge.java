package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.patch.Division.Elements;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Merging two lists whose elements are told apart: elements of the second keep its order, those only in the first stay
 * as near as they can to where they were. For one merge; not thread-safe.
 */
final class ListMerge {
    private final Elements division;
    private final ArrayNode merged = JsonNodeFactory.instance.arrayNode();
    private final List<PathElement> left = new ArrayList<>();
    private final List<PathElement> right = new ArrayList<>();
    private final Map<PathElement, JsonNode> leftValues = new HashMap<>();
    private final Map<PathElement, JsonNode> rightValues = new HashMap<>();
    private final Set<PathElement> done = new HashSet<>();
    private final Deque<PathElement> shared = new ArrayDeque<>();

    ListMerge(Elements division) {
        this.division = division;
    }

    JsonNode merge(JsonNode live, JsonNode applied) {
        if (live.isEmpty() && applied.isEmpty()) {
            return applied;
        }
        index(live, left, leftValues);
        index(applied, right, rightValues);
        right.stream().filter(leftValues::containsKey).forEach(shared::add);
        int fromLeft = 0;
        int fromRight = 0;
        while (fromLeft < left.size() || fromRight < right.size()) {
            PathElement one = fromLeft < left.size() ? left.get(fromLeft) : null;
            PathElement other = fromRight < right.size() ? right.get(fromRight) : null;
            if (one != null && one.equals(other)) {
                take(one);
                shared.poll();
                fromLeft++;
                fromRight++;
            } else if (one != null && other != null && comesLater(one)) {
                fromLeft++;
            } else if (one != null && !rightValues.containsKey(one)) {
                merged.add(live.get(fromLeft++));
            } else {
                fromLeft += one != null && done.contains(one) ? 1 : 0;
                if (other != null) {
                    take(other);
                    fromRight++;
                    if (other.equals(shared.peek())) {
                        shared.poll();
                    }
                }
            }
        }
        return merged;
    }

    /** Elements that come twice keep their places, but nothing is merged into them. */
    private void index(JsonNode list, List<PathElement> elements, Map<PathElement, JsonNode> values) {
        for (JsonNode value : list) {
            PathElement element = division.elementOf(value);
            if (element == null) {
                throw PatchRefusals.unnamed("failed to merge config: an element of a list has no key");
            }
            boolean isRepeated = values.containsKey(element);
            values.put(element, isRepeated ? JsonNodeFactory.instance.nullNode() : value);
            elements.add(element);
        }
    }

    /** Whether the element is in both but is not the next of them. */
    private boolean comesLater(PathElement element) {
        PathElement next = shared.peek();
        return next != null && rightValues.containsKey(element) && !next.equals(element);
    }

    private void take(PathElement element) {
        done.add(element);
        merged.add(AppliedMerge.merge(leftValues.get(element), rightValues.get(element), division.element()));
    }
}
