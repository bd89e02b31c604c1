package dev.gantry.services.demo.actors.controllers;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A merge patch of a status; what Go leaves out when it is empty is taken away. One thread. */
final class StatusPatch {
    private final ObjectNode patch = JsonNodeFactory.instance.objectNode();
    private final ObjectNode status = patch.putObject("status");

    StatusPatch number(String field, long value) {
        status.put(field, value);
        return this;
    }

    /** Left out where it is 0. */
    StatusPatch count(String field, long value) {
        if (value == 0) {
            status.putNull(field);
        } else {
            status.put(field, value);
        }
        return this;
    }

    /** Left out where it is empty. */
    StatusPatch text(String field, String value) {
        if (value.isEmpty()) {
            status.putNull(field);
        } else {
            status.put(field, value);
        }
        return this;
    }

    /** Left out where it is an empty list or object. */
    StatusPatch tree(String field, JsonNode value) {
        if (value.isEmpty()) {
            status.putNull(field);
        } else {
            status.set(field, value);
        }
        return this;
    }

    /** The whole patch, to add to. */
    ObjectNode patch() {
        return patch;
    }
}
