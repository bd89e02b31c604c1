package dev.gantry.services.demo.table;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The cells of one object, filled from the left. One thread. */
final class Row {
    private final ObjectNode object;
    private final Ages ages;
    private final ArrayNode cells = JsonNodeFactory.instance.arrayNode();
    private final ArrayNode conditions = JsonNodeFactory.instance.arrayNode();

    Row(ObjectNode object, Ages ages) {
        this.object = object;
        this.ages = ages;
    }

    Row text(String cell) {
        cells.add(cell);
        return this;
    }

    Row number(long cell) {
        cells.add(cell);
        return this;
    }

    Row flag(boolean cell) {
        cells.add(cell);
        return this;
    }

    Row value(JsonNode cell) {
        cells.add(cell);
        return this;
    }

    Row name() {
        return text(Fields.text(object, "metadata", "name"));
    }

    /** How old the object is. */
    Row age() {
        return text(since(Fields.at(object, "metadata", "creationTimestamp")));
    }

    /** The names and the images of a pod's containers, two cells. */
    Row containers(JsonNode podSpec) {
        JsonNode containers = podSpec.path("containers");
        return text(joined(containers, "name")).text(joined(containers, "image"));
    }

    private static String joined(JsonNode containers, String field) {
        List<String> all = Fields.each(containers, one -> Fields.text(one, field));
        return String.join(",", all);
    }

    String since(JsonNode time) {
        return ages.since(time);
    }

    Ages ages() {
        return ages;
    }

    /** Says of a pod that ended that nothing more will happen to it. */
    void completed(String reason, String message) {
        conditions
                .addObject()
                .put("type", "Completed")
                .put("status", "True")
                .put("reason", reason)
                .put("message", message);
    }

    /** Adds the row, and leaves its object to the caller. */
    ObjectNode addTo(ArrayNode rows) {
        ObjectNode row = rows.addObject();
        row.set("cells", cells);
        if (!conditions.isEmpty()) {
            row.set("conditions", conditions);
        }
        return row;
    }
}
