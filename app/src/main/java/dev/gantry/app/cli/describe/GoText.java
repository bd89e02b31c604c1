package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** A value as Go's {@code %v} prints it. Pure. */
final class GoText {
    private GoText() {}

    static String of(JsonNode value) {
        if (value.isNull()) {
            return "<nil>";
        }
        if (value.isObject()) {
            List<String> fields = new ArrayList<>();
            Json.sorted(value).forEach((name, field) -> fields.add(name + ":" + of(field)));
            return "map[" + String.join(" ", fields) + "]";
        }
        if (value.isArray()) {
            List<String> items = new ArrayList<>();
            value.forEach(item -> items.add(of(item)));
            return "[" + String.join(" ", items) + "]";
        }
        return value.asString("");
    }

    /** As {@code %q}: in quotes, with what would end them written out. */
    static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
