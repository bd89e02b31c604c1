package dev.gantry.services.demo.strategy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Puts values where there are none. Pure; any thread. */
final class Filling {
    private Filling() {}

    /** Whether a field a Go pointer holds is set: zero counts. */
    static boolean has(ObjectNode object, String field) {
        JsonNode value = object.get(field);
        return value != null && !value.isNull();
    }

    static void absent(ObjectNode object, String field, String value) {
        if (!has(object, field)) {
            object.put(field, value);
        }
    }

    static void absent(ObjectNode object, String field, int value) {
        if (!has(object, field)) {
            object.put(field, value);
        }
    }

    static void absent(ObjectNode object, String field, boolean value) {
        if (!has(object, field)) {
            object.put(field, value);
        }
    }

    /** For fields of which the empty text or zero counts as not set. */
    static void empty(ObjectNode object, String field, String value) {
        if (object.path(field).asString("").isEmpty()) {
            object.put(field, value);
        }
    }

    static void empty(ObjectNode object, String field, int value) {
        if (object.path(field).asLong(0) == 0) {
            object.put(field, value);
        }
    }

    /** The object in a field, made where it is missing. */
    static ObjectNode object(ObjectNode parent, String field) {
        return parent.get(field) instanceof ObjectNode there ? there : parent.putObject(field);
    }

    /** Copies entries of one map that another lacks. */
    static void entries(JsonNode from, ObjectNode into) {
        from.properties().forEach(entry -> {
            if (!into.has(entry.getKey())) {
                into.set(entry.getKey(), entry.getValue());
            }
        });
    }

    static void keep(String field, ObjectNode next, ObjectNode old) {
        JsonNode value = old.get(field);
        if (value == null) {
            next.remove(field);
        } else {
            next.set(field, value.deepCopy());
        }
    }
}
