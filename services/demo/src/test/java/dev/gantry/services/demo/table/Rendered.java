package dev.gantry.services.demo.table;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import dev.gantry.services.demo.kinds.Kind.Names;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Objects written with single quotes, an hour old and named x where they do not say otherwise, as a table of noon. */
final class Rendered {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");
    static final Schema SCHEMA = Schema.kubernetes();

    private static final JsonMapper JSON = JsonMapper.shared();

    private Rendered() {}

    static Kind kind(String type) {
        return kind(SCHEMA.type(type), List.of());
    }

    static Kind custom(Column... columns) {
        return kind(null, List.of(columns));
    }

    private static Kind kind(@Nullable ObjectType type, List<Column> columns) {
        return new Kind(
                "g",
                "v1",
                "Thing",
                new Names("things", "thing", List.of(), List.of()),
                true,
                List.of(),
                List.of(),
                type,
                List.of(),
                columns,
                null,
                null);
    }

    static ObjectNode object(String json) {
        ObjectNode object = (ObjectNode) JSON.readTree(json.replace('\'', '"'));
        ObjectNode metadata = object.withObjectProperty("metadata");
        if (!metadata.has("name")) {
            metadata.put("name", "x");
        }
        if (!metadata.has("creationTimestamp")) {
            metadata.put("creationTimestamp", "2026-11-24T11:00:00Z");
        }
        return object;
    }

    static ObjectNode table(Kind kind, List<ObjectNode> objects, TableOptions options) {
        return new TableRenderer(InstantSource.fixed(NOON)).table(kind, objects, JSON.createObjectNode(), options);
    }

    static JsonNode row(Kind kind, String json) {
        return table(kind, List.of(object(json)), new TableOptions(IncludeObject.NONE, true))
                .at("/rows/0");
    }

    /** As JSON with single quotes. */
    static String cells(Kind kind, String json) {
        return row(kind, json).path("cells").toString().replace('"', '\'');
    }
}
