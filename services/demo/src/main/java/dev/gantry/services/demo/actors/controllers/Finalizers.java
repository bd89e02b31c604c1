package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Patches of what holds an object up. Stateless; any thread. */
final class Finalizers {
    private Finalizers() {}

    static ObjectNode without(JsonNode object, String finalizer) {
        return patch(left(object.path("metadata").path("finalizers"), finalizer));
    }

    static ObjectNode with(JsonNode object, String finalizer) {
        return patch(left(object.path("metadata").path("finalizers"), finalizer).add(finalizer));
    }

    /** Those of a list but for one. */
    static ArrayNode left(JsonNode finalizers, String without) {
        ArrayNode left = array();
        for (JsonNode one : finalizers) {
            if (!one.asString("").equals(without)) {
                left.add(one);
            }
        }
        return left;
    }

    private static ObjectNode patch(ArrayNode finalizers) {
        return object("metadata", object("finalizers", finalizers));
    }
}
