package dev.gantry.services.demo.strategy;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The rule of kinds with a {@code status} subresource: each way of writing leaves the other's half alone. Stateless.
 */
public class StatusApart implements Strategy {
    @Override
    public void prepareCreate(ObjectNode object) {
        object.remove("status");
    }

    @Override
    public void prepareUpdate(ObjectNode next, ObjectNode old) {
        keep("status", next, old);
    }

    @Override
    public void prepareStatus(ObjectNode next, ObjectNode old) {
        for (String field : old.propertyNames()) {
            if (!field.equals("status") && !field.equals("metadata")) {
                keep(field, next, old);
            }
        }
        next.propertyNames().stream()
                .filter(field -> !field.equals("status") && !old.has(field))
                .toList()
                .forEach(next::remove);
    }

    /** Puts the old value of a field back. */
    protected static void keep(String field, ObjectNode next, ObjectNode old) {
        JsonNode value = old.get(field);
        if (value == null) {
            next.remove(field);
        } else {
            next.set(field, value.deepCopy());
        }
    }
}
