package dev.gantry.services.demo.table;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** An event's row, whose name comes last. Any thread. */
final class EventPrinter implements RowPrinter {
    private final Names names;

    EventPrinter(Names names) {
        this.names = names;
    }

    /** How a version of the kind calls the fields whose names differ. */
    record Names(
            String object, String message, String first, String last, String count, String source, String reporter) {
        static final Names CORE = new Names(
                "involvedObject",
                "message",
                "firstTimestamp",
                "lastTimestamp",
                "count",
                "source",
                "reportingComponent");
        static final Names EVENTS = new Names(
                "regarding",
                "note",
                "deprecatedFirstTimestamp",
                "deprecatedLastTimestamp",
                "deprecatedCount",
                "deprecatedSource",
                "reportingController");
    }

    @Override
    public void print(ObjectNode event, Row row) {
        String first = row.since(firstOf(event.path(names.first), event.path("eventTime")));
        JsonNode about = event.path(names.object);
        row.text(lastSeen(event, row, first))
                .text(Fields.text(event, "type"))
                .text(Fields.text(event, "reason"))
                .text(target(about))
                .text(Fields.text(about, "fieldPath"))
                .text(source(event))
                .text(Fields.text(event, names.message).strip())
                .text(first)
                .number(count(event))
                .name();
    }

    private static JsonNode firstOf(JsonNode one, JsonNode other) {
        return one.isString() ? one : other;
    }

    private String lastSeen(ObjectNode event, Row row, String first) {
        if (event.path("series").isObject()) {
            return row.since(Fields.at(event, "series", "lastObservedTime"));
        }
        JsonNode last = event.path(names.last);
        return last.isString() ? row.since(last) : first;
    }

    /** An event that happened once has no count in the newer version. */
    private long count(ObjectNode event) {
        if (event.path("series").isObject()) {
            return Fields.number(event, "series", "count");
        }
        return Math.max(1, Fields.number(event, names.count));
    }

    private static String target(JsonNode about) {
        String kind = Fields.text(about, "kind").toLowerCase(Locale.ROOT);
        String name = Fields.text(about, "name");
        return name.isEmpty() ? kind : kind + "/" + name;
    }

    private String source(ObjectNode event) {
        JsonNode source = event.path(names.source);
        String component = Fields.textOr(Fields.text(event, names.reporter), source, "component");
        String instance = Fields.textOr(Fields.text(event, "reportingInstance"), source, "host");
        return instance.isEmpty() ? component : component + ", " + instance;
    }
}
