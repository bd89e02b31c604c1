package dev.gantry.app.cli.describe;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells an object of any kind by its fields, sorted by name. */
final class FieldByField {
    private static final Set<String> TOLD_BEFORE =
            Set.of("managedFields", "name", "namespace", "labels", "annotations");

    private final Page page;

    FieldByField(Page page) {
        this.page = page;
    }

    void tell(JsonNode object) {
        page.heading(object);
        Json.sorted(object).forEach((name, value) -> {
            if (name.equals("metadata")) {
                metadata(value);
            } else {
                field(0, name, value);
            }
        });
    }

    private void metadata(JsonNode meta) {
        page.line(0, "Metadata:");
        Json.sorted(meta).forEach((name, value) -> {
            if (!TOLD_BEFORE.contains(name)) {
                field(1, name, value);
            }
        });
    }

    void fields(int level, JsonNode object) {
        for (Map.Entry<String, JsonNode> field : Json.sorted(object).entrySet()) {
            field(level, field.getKey(), field.getValue());
        }
    }

    private void field(int level, String name, JsonNode value) {
        if (value.isObject()) {
            page.line(level, FieldNames.label(name) + ":");
            fields(level + 1, value);
        } else if (value.isArray()) {
            page.line(level, FieldNames.label(name) + ":");
            value.forEach(item -> item(level + 1, item));
        } else {
            page.field(level, FieldNames.label(name), GoText.of(value));
        }
    }

    private void item(int level, JsonNode item) {
        if (item.isObject()) {
            fields(level, item);
        } else {
            page.line(level, GoText.of(item));
        }
    }
}
