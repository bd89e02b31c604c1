package dev.gantry.services.demo.table;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event's row, whose name comes last. Any thread. */
final class EventPrinter implements RowPrinter {
    @Override
    public void print(ObjectNode event, Row row) {
        String first = row.since(firstOf(event.path("firstTimestamp"), event.path("eventTime")));
        JsonNode about = event.path("involvedObject");
        row.text(lastSeen(event, row, first))
                .text(Fields.text(event, "type"))
                .text(Fields.text(event, "reason"))
                .text(target(about))
                .text(Fields.text(about, "fieldPath"))
                .text(source(event))
                .text(Fields.text(event, "message").strip())
                .text(first)
                .number(count(event))
                .name();
    }

    private static JsonNode firstOf(JsonNode one, JsonNode other) {
        return one.isString() ? one : other;
    }

    private static String lastSeen(ObjectNode event, Row row, String first) {
        if (event.path("series").isObject()) {
            return row.since(Fields.at(event, "series", "lastObservedTime"));
        }
        JsonNode last = event.path("lastTimestamp");
        return last.isString() ? row.since(last) : first;
    }

    /** An event told by events.k8s.io has no count where it happened once. */
    private static long count(ObjectNode event) {
        if (event.path("series").isObject()) {
            return Fields.number(event, "series", "count");
        }
        return Math.max(1, Fields.number(event, "count"));
    }

    private static String target(JsonNode about) {
        String kind = Fields.text(about, "kind").toLowerCase(Locale.ROOT);
        String name = Fields.text(about, "name");
        return name.isEmpty() ? kind : kind + "/" + name;
    }

    private static String source(ObjectNode event) {
        JsonNode source = event.path("source");
        String component = Fields.textOr(Fields.text(event, "reportingComponent"), source, "component");
        String instance = Fields.textOr(Fields.text(event, "reportingInstance"), source, "host");
        return instance.isEmpty() ? component : component + ", " + instance;
    }
}
