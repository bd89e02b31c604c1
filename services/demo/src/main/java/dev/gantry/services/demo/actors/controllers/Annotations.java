package dev.gantry.services.demo.actors.controllers;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;
import tools.jackson.databind.JsonNode;

/** Annotations of objects. Stateless; any thread. */
final class Annotations {
    /** What kubectl apply remembers, which is of no concern to others and long. */
    private static final String LAST_APPLIED = "kubectl.kubernetes.io/last-applied-configuration";

    private Annotations() {}

    /** All but the longest, in a map that never changes. */
    static Map<String, String> of(JsonNode object) {
        JsonNode annotations = object.path("metadata").path("annotations");
        if (annotations.isEmpty()) {
            return Map.of();
        }
        Map<String, String> map = new TreeMap<>();
        annotations
                .properties()
                .forEach(one -> map.put(one.getKey(), one.getValue().asString("")));
        map.remove(LAST_APPLIED);
        return Collections.unmodifiableMap(map);
    }

    /** An object of texts, such as a plain selector. */
    static Map<String, String> texts(JsonNode object) {
        Map<String, String> map = new TreeMap<>();
        object.properties().forEach(one -> map.put(one.getKey(), one.getValue().asString("")));
        return Collections.unmodifiableMap(map);
    }

    /** 0 for what is no number. */
    static long number(Map<String, String> annotations, String name) {
        String text = annotations.getOrDefault(name, "");
        return text.matches("\\d{1,18}") ? Long.parseLong(text) : 0;
    }
}
