package dev.gantry.services.demo.table;

import tools.jackson.databind.node.ArrayNode;

/**
 * Head of a column. Immutable; any thread.
 *
 * @param type of its cells: {@code string}, {@code integer} …
 * @param format {@code name} for the column that names the object, else mostly empty
 * @param priority 0 is always shown, others only with {@code -o wide}
 */
record ColumnDefinition(String name, String type, String format, String description, int priority) {
    void addTo(ArrayNode definitions) {
        definitions
                .addObject()
                .put("name", name)
                .put("type", type)
                .put("format", format)
                .put("description", description)
                .put("priority", priority);
    }
}
