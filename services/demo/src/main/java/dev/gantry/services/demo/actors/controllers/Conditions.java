package dev.gantry.services.demo.actors.controllers;

import tools.jackson.databind.JsonNode;

/** Reads {@code status.conditions}. Stateless; any thread. */
final class Conditions {
    private Conditions() {}

    /** Missing where there is none of that type. */
    static JsonNode find(JsonNode status, String type) {
        JsonNode conditions = status.path("conditions");
        for (JsonNode condition : conditions) {
            if (condition.path("type").asString("").equals(type)) {
                return condition;
            }
        }
        return conditions.path(-1);
    }

    static boolean isTrue(JsonNode status, String type) {
        return find(status, type).path("status").asString("").equals("True");
    }
}
