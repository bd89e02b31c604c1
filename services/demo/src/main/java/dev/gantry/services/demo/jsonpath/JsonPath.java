package dev.gantry.services.demo.jsonpath;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A path as CustomResourceDefinitions write it, in client-go's dialect: {@code .spec.replicas}, {@code .a[0]},
 * {@code .a[-1:]}, {@code .a[*].b}, {@code ..b}, {@code .a['b']}, {@code .a\.b},
 * {@code .status.conditions[?(@.type=='Ready')].status}. Immutable; any thread.
 */
public final class JsonPath {
    private final List<Step> steps;

    JsonPath(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** @throws IllegalArgumentException with what the path lacks */
    public static JsonPath of(String text) {
        return new JsonPathParser(text).path();
    }

    /** The first thing the path leads to, which may be JSON's null; null where it leads nowhere. */
    public @Nullable JsonNode first(JsonNode root) {
        List<JsonNode> found = all(root);
        return found.isEmpty() ? null : found.getFirst();
    }

    public List<JsonNode> all(JsonNode root) {
        List<JsonNode> nodes = List.of(root);
        for (Step step : steps) {
            List<JsonNode> next = new ArrayList<>();
            nodes.forEach(node -> step.from(node, next));
            nodes = next;
        }
        return nodes;
    }

    /** One step of a path. */
    sealed interface Step {
        /** Adds where the step leads from a node. */
        void from(JsonNode node, List<JsonNode> found);
    }

    record Field(String name) implements Step {
        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            if (node.has(name)) {
                found.add(node.path(name));
            }
        }
    }

    record Wildcard() implements Step {
        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            node.forEach(found::add);
        }
    }

    /** The node and everything below it that has something below itself. */
    record Descend() implements Step {
        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            if (!node.isEmpty()) {
                found.add(node);
                node.forEach(child -> from(child, found));
            }
        }
    }

    /**
     * Elements of a list; negative places count from its end.
     *
     * @param end null for the list's
     */
    record Slice(int start, @Nullable Integer end, int step) implements Step {
        /** The end of a slice of one element, whose place may be negative. */
        static Slice one(int place) {
            return new Slice(place, place == -1 ? null : Integer.valueOf(place + 1), 1);
        }

        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            if (!(node instanceof ArrayNode list)) {
                return;
            }
            int from = start < 0 ? start + list.size() : start;
            int to = end == null ? list.size() : end < 0 ? end + list.size() : end;
            if (from < 0 || to > list.size()) {
                return;
            }
            for (int i = from; i < to; i += step) {
                found.add(list.get(i));
            }
        }
    }

    /** Each path in turn. */
    record Union(List<JsonPath> paths) implements Step {
        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            paths.forEach(path -> found.addAll(path.all(node)));
        }
    }

    /** A literal of a filter. */
    record Literal(JsonNode value) implements Step {
        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            found.add(value);
        }
    }

    /**
     * Elements of a list for which a comparison holds.
     *
     * @param operator empty to ask only whether the left side leads anywhere
     */
    record Filter(JsonPath left, String operator, JsonPath right) implements Step {
        @Override
        public void from(JsonNode node, List<JsonNode> found) {
            if (node instanceof ObjectNode) {
                return;
            }
            for (JsonNode one : node) {
                if (passes(one)) {
                    found.add(one);
                }
            }
        }

        private boolean passes(JsonNode one) {
            JsonNode mine = left.first(one);
            if (operator.isEmpty() || mine == null) {
                return mine != null;
            }
            JsonNode other = right.first(one);
            return other != null && holds(mine, other);
        }

        private boolean holds(JsonNode mine, JsonNode other) {
            Integer order = compared(mine, other);
            return order != null
                    && switch (operator) {
                        case "==" -> order == 0;
                        case "!=" -> order != 0;
                        case "<" -> order < 0;
                        case "<=" -> order <= 0;
                        case ">" -> order > 0;
                        default -> order >= 0;
                    };
        }

        /** Only values of one kind compare. */
        private static @Nullable Integer compared(JsonNode mine, JsonNode other) {
            if (mine.isString() && other.isString()) {
                return mine.stringValue().compareTo(other.stringValue());
            } else if (mine.isNumber() && other.isNumber()) {
                return mine.decimalValue().compareTo(other.decimalValue());
            } else if (mine.isBoolean() && other.isBoolean()) {
                return Boolean.compare(mine.booleanValue(), other.booleanValue());
            }
            return null;
        }
    }
}
