package dev.gantry.services.demo.patch;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** How ownership of a value divides into ownership of its parts. Immutable once built; any thread. */
sealed interface Division {
    /** Owned as a whole: scalars, and whatever the type calls atomic. */
    enum Whole implements Division {
        WHOLE
    }

    /** Owned by nobody: what the server keeps for itself. */
    enum Unowned implements Division {
        UNOWNED
    }

    /** Not told by a type: objects divide by field, anything else is owned as a whole. */
    enum Open implements Division {
        OPEN
    }

    /**
     * Elements of a list, found by value, or by keys where there are any.
     *
     * @param keys in the order of their names
     */
    record Elements(List<Key> keys, Division element) implements Division {
        /**
         * A field that tells elements apart.
         *
         * @param missing what it is where an element leaves it out, null for nothing
         */
        record Key(String name, @Nullable JsonNode missing) {}

        /** Null where the element cannot be told from others. */
        @Nullable
        PathElement elementOf(JsonNode value) {
            if (keys.isEmpty()) {
                return value.isContainer() || value.isNull() ? null : PathElement.value(value);
            }
            if (!value.isObject()) {
                return null;
            }
            if (keys.size() == 1) {
                JsonNode only = keyOf(value, keys.getFirst());
                if (only != null && only.isString()) {
                    return PathElement.keyed(keys.getFirst().name(), only.stringValue());
                }
            }
            ObjectNode found = JsonNodeFactory.instance.objectNode();
            for (Key key : keys) {
                JsonNode held = keyOf(value, key);
                if (held != null) {
                    found.set(key.name(), held);
                }
            }
            return found.isEmpty() ? null : PathElement.keyed(found);
        }

        private static @Nullable JsonNode keyOf(JsonNode value, Key key) {
            JsonNode held = value.get(key.name());
            return held == null ? key.missing() : held;
        }

        /** Whether two elements are the same one, without making up its path. */
        boolean isSameElement(JsonNode left, JsonNode right) {
            if (keys.isEmpty()) {
                return !left.isContainer() && JsonValues.same(left, right);
            }
            if (!left.isObject() || !right.isObject()) {
                return false;
            }
            boolean hasKey = false;
            for (Key key : keys) {
                JsonNode mine = keyOf(left, key);
                if (!JsonValues.same(mine, keyOf(right, key))) {
                    return false;
                }
                hasKey |= mine != null;
            }
            return hasKey;
        }
    }

    /** Fields of an object or entries of a map. */
    final class Parts implements Division {
        /**
         * A field the type declares.
         *
         * @param element its step of a path, kept so that it is not made again and again
         */
        record Part(PathElement element, Division division) {}

        private final Map<String, Part> declared = new HashMap<>();
        private final Division others;

        /** @param others how what is not declared divides: the values of a map */
        Parts(Division others) {
            this.others = others;
        }

        void declare(String name, Division division) {
            declared.put(name, new Part(PathElement.field(name), division));
        }

        /** A copy to declare some fields anew in. */
        Parts copy() {
            Parts copy = new Parts(others);
            copy.declared.putAll(declared);
            return copy;
        }

        boolean declares(String name) {
            return declared.containsKey(name);
        }

        Part part(String name) {
            Part part = declared.get(name);
            return part == null ? new Part(PathElement.field(name), others) : part;
        }

        Division of(String name) {
            Part part = declared.get(name);
            return part == null ? others : part.division;
        }
    }

    /** How fields of an object divide, where it is one that divides. */
    static @Nullable Parts parts(Division division, JsonNode value) {
        return switch (division) {
            case Parts parts -> parts;
            case Open open when value.isObject() -> Divisions.OPEN_PARTS;
            default -> null;
        };
    }
}
