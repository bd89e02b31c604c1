package dev.gantry.views.details;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Careful steps into an object tree: what is absent or of another type is empty. Immutable; any thread. */
record Tree(@Nullable Object value) {
    Tree at(String... path) {
        Object now = value;
        for (String key : path) {
            now = now instanceof Map<?, ?> map ? map.get(key) : null;
        }
        return new Tree(now);
    }

    /** Text and numbers as written, empty where there is neither. */
    String text() {
        return value instanceof String || value instanceof JsonReader.Digits || value instanceof Boolean
                ? value.toString()
                : "";
    }

    List<Tree> items() {
        return value instanceof List<?> list ? list.stream().map(Tree::new).toList() : List.of();
    }

    boolean isThere() {
        return value != null;
    }

    /** Keys and texts of a map of texts, in order. */
    List<Fact> pairs() {
        return value instanceof Map<?, ?> map
                ? map.entrySet().stream()
                        .map(entry -> new Fact(String.valueOf(entry.getKey()), new Tree(entry.getValue()).text()))
                        .toList()
                : List.of();
    }

    /**
     * A name and its value.
     *
     * @param exact what the value stands for, where it is short for something; else empty
     */
    record Fact(String name, String value, String exact) {
        Fact(String name, String value) {
            this(name, value, "");
        }
    }
}
