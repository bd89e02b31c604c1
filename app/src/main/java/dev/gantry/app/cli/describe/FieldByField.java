package dev.gantry.app.cli.describe;

import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tells an object of any kind by its fields, sorted by name. */
final class FieldByField {
    private static final Set<String> TOLD_BEFORE =
            Set.of("managedFields", "name", "namespace", "labels", "annotations");

    private final Sheet sheet;

    FieldByField(Sheet sheet) {
        this.sheet = sheet;
    }

    void tell(JsonNode object) {
        JsonNode meta = object.path("metadata");
        sheet.field(0, "Name", Json.text(meta, "name"));
        sheet.field(0, "Namespace", Json.text(meta, "namespace"));
        Heading.labels(sheet, 0, meta);
        Heading.annotations(sheet, 0, meta);
        Json.sorted(object).forEach((name, value) -> {
            if (name.equals("metadata")) {
                metadata(value);
            } else {
                field(0, name, value);
            }
        });
    }

    private void metadata(JsonNode meta) {
        sheet.line(0, "Metadata:");
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
            sheet.line(level, label(name) + ":");
            fields(level + 1, value);
        } else if (value.isArray()) {
            sheet.line(level, label(name) + ":");
            value.forEach(item -> item(level + 1, item));
        } else {
            sheet.field(level, label(name), value.isNull() ? "<nil>" : value.asString(""));
        }
    }

    private void item(int level, JsonNode item) {
        if (item.isObject()) {
            fields(level, item);
        } else {
            sheet.line(level, item.isArray() ? item.toString() : item.asString(""));
        }
    }

    /** {@code podCIDR} becomes {@code Pod CIDR}; names with other characters, such as label keys, stay as they are. */
    static String label(String name) {
        if (!name.chars().allMatch(c -> Character.isLetter(c) || c == '-')) {
            return name;
        }
        StringBuilder label = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            boolean starts = i > 0
                    && Character.isUpperCase(c)
                    && (!Character.isUpperCase(name.charAt(i - 1))
                            || i + 1 < name.length() && Character.isLowerCase(name.charAt(i + 1)));
            label.append(starts ? " " : "").append(i == 0 ? Character.toUpperCase(c) : c);
        }
        return label.toString()
                .replaceAll("\\bApi\\b", "API")
                .replaceAll("\\bUid\\b", "UID")
                .replaceAll("\\bUrl\\b", "URL");
    }
}
