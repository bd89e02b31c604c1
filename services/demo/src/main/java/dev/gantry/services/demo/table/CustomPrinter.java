package dev.gantry.services.demo.table;

import dev.gantry.services.demo.jsonpath.JsonPath;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Column;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.DoubleNode;
import tools.jackson.databind.node.LongNode;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Rows of a custom kind: its name, then what its columns' paths lead to. Immutable; any thread. */
final class CustomPrinter implements RowPrinter {
    private static final Column AGE = new Column("Age", "date", ".metadata.creationTimestamp", 0);

    private final boolean isDeclared;
    private final List<Column> columns;
    private final List<JsonPath> paths;

    /** @throws IllegalArgumentException for a path that cannot be read */
    CustomPrinter(Kind kind) {
        isDeclared = !kind.columns().isEmpty();
        columns = isDeclared ? kind.columns() : List.of(AGE);
        paths = columns.stream().map(column -> JsonPath.of(column.path())).toList();
    }

    List<ColumnDefinition> definitions(ColumnFile file) {
        List<ColumnDefinition> definitions = new ArrayList<>();
        definitions.add(file.others().getFirst());
        for (Column column : columns) {
            String description = isDeclared
                    ? "Custom resource definition column (in JSONPath format): " + column.path()
                    : file.created();
            definitions.add(new ColumnDefinition(column.name(), column.type(), "", description, column.priority()));
        }
        return definitions;
    }

    @Override
    public void print(ObjectNode object, Row row) {
        row.name();
        for (int i = 0; i < columns.size(); i++) {
            JsonNode found = paths.get(i).first(object);
            row.value(
                    found == null ? NullNode.getInstance() : cell(columns.get(i).type(), found, row, object));
        }
    }

    private static JsonNode cell(String type, JsonNode found, Row row, ObjectNode object) {
        @Nullable
        JsonNode cell = switch (type) {
            case "string" -> object.stringNode(GoPrint.text(found));
            case "integer" ->
                found.isNumber() ? LongNode.valueOf(found.decimalValue().longValue()) : null;
            case "number" -> found.isNumber() ? number(found) : null;
            case "boolean" -> found.isBoolean() ? found : null;
            case "date" -> found.isString() ? object.stringNode(row.since(found)) : null;
            default -> null;
        };
        return cell == null ? NullNode.getInstance() : cell;
    }

    /** Go's JSON has no fraction where none is needed. */
    private static JsonNode number(JsonNode found) {
        double value = found.doubleValue();
        return value == Math.rint(value) && Math.abs(value) < 1e15
                ? LongNode.valueOf((long) value)
                : DoubleNode.valueOf(value);
    }
}
