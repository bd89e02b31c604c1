package dev.gantry.services.demo.table;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.ObjectType;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Renders objects as a {@code meta.k8s.io/v1 Table}, cell for cell as kube-apiserver 1.36 does. Any thread. */
public final class TableRenderer {
    private static final String VERSION = "meta.k8s.io/v1";

    private final ColumnFile columns = ColumnFile.ofModule();
    private final Map<String, RowPrinter> printers = new HashMap<>();
    private final InstantSource clock;

    /** @param clock what ages are counted to, read once a table */
    public TableRenderer(InstantSource clock) {
        this.clock = clock;
        CorePrinters.addTo(printers);
        WorkloadPrinters.addTo(printers);
        NetworkPrinters.addTo(printers);
        StoragePrinters.addTo(printers);
        PolicyPrinters.addTo(printers);
    }

    /**
     * The table of some objects of a kind.
     *
     * @param objects with {@code apiVersion} and {@code kind}; become part of the table where the options say so
     * @param metadata of the list; of a single object its resource version
     * @throws IllegalArgumentException for a custom kind with a column whose path cannot be read
     */
    public ObjectNode table(Kind kind, List<ObjectNode> objects, ObjectNode metadata, TableOptions options) {
        ObjectType type = kind.type();
        ObjectNode table = JsonNodeFactory.instance.objectNode();
        table.put("kind", "Table").put("apiVersion", VERSION).set("metadata", metadata);
        if (type == null) {
            CustomPrinter custom = new CustomPrinter(kind);
            head(table, custom.definitions(columns), options);
            rows(table.putArray("rows"), objects, custom, options.include());
            return table;
        }
        RowPrinter printer = printers.get(type.name());
        head(table, columns.of(type.name()), options);
        if (printer == null && objects.isEmpty()) {
            // Only the server's printer of last resort makes no list of no rows.
            table.putNull("rows");
        } else {
            rows(table.putArray("rows"), objects, printer == null ? TableRenderer::others : printer, options.include());
        }
        return table;
    }

    private static void others(ObjectNode object, Row row) {
        row.name().text(Fields.text(object, "metadata", "creationTimestamp"));
    }

    private static void head(ObjectNode table, List<ColumnDefinition> definitions, TableOptions options) {
        if (!options.hasHeaders()) {
            table.putNull("columnDefinitions");
            return;
        }
        ArrayNode head = table.putArray("columnDefinitions");
        definitions.forEach(definition -> definition.addTo(head));
    }

    private void rows(ArrayNode rows, List<ObjectNode> objects, RowPrinter printer, IncludeObject include) {
        Ages ages = new Ages(clock.instant());
        for (ObjectNode object : objects) {
            Row row = new Row(object, ages);
            printer.print(object, row);
            row.addTo(rows).set("object", included(object, include));
        }
    }

    private static JsonNode included(ObjectNode object, IncludeObject include) {
        return switch (include) {
            case OBJECT -> object;
            case METADATA -> partial(object);
            // A bookmark that ends the first events of a watch is told by its annotation.
            case NONE ->
                Fields.isSet(object, "metadata", "annotations", "k8s.io/initial-events-end")
                        ? partial(object)
                        : NullNode.getInstance();
        };
    }

    /** Type and metadata of an object, as {@code as=PartialObjectMetadata} gives them; shares its metadata. */
    public static ObjectNode partial(ObjectNode object) {
        ObjectNode partial = JsonNodeFactory.instance.objectNode();
        partial.put("kind", "PartialObjectMetadata").put("apiVersion", VERSION);
        @Nullable JsonNode metadata = object.get("metadata");
        partial.set("metadata", metadata == null ? partial.objectNode() : metadata);
        return partial;
    }
}
