package dev.gantry.services.demo.actors.controllers;

import java.util.Comparator;
import tools.jackson.databind.JsonNode;

/**
 * Which object of a kind. Immutable; any thread.
 *
 * @param namespace empty for kinds without one
 */
record Key(String namespace, String name) implements Comparable<Key> {
    private static final Comparator<Key> ORDER =
            Comparator.comparing(Key::namespace).thenComparing(Key::name);

    static Key of(JsonNode object) {
        JsonNode metadata = object.path("metadata");
        return new Key(
                metadata.path("namespace").asString(""), metadata.path("name").asString(""));
    }

    @Override
    public int compareTo(Key other) {
        return ORDER.compare(this, other);
    }

    @Override
    public String toString() {
        return namespace.isEmpty() ? name : namespace + "/" + name;
    }
}
