package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;

/** A container's environment; values from secrets are named, never fetched. */
final class EnvironmentSections {
    private final Sheet sheet;
    private final int level;

    EnvironmentSections(Sheet sheet, int level) {
        this.sheet = sheet;
        this.level = level;
    }

    void tell(JsonNode container) {
        sources(container.path("envFrom"));
        JsonNode variables = container.path("env");
        if (variables.isEmpty()) {
            sheet.field(level + 2, "Environment", "<none>");
            return;
        }
        sheet.line(level + 2, "Environment:");
        variables.forEach(this::variable);
    }

    private void sources(JsonNode sources) {
        if (sources.isEmpty()) {
            return;
        }
        sheet.line(level + 2, "Environment Variables from:");
        for (JsonNode source : sources) {
            boolean secret = Json.has(source, "secretRef");
            JsonNode reference = source.path(secret ? "secretRef" : "configMapRef");
            sheet.line(
                    level + 3,
                    Json.text(reference, "name") + "\t" + (secret ? "Secret" : "ConfigMap") + "\tOptional: "
                            + reference.path("optional").asBoolean(false));
        }
    }

    private void variable(JsonNode variable) {
        String name = Json.text(variable, "name");
        JsonNode from = variable.path("valueFrom");
        if (Json.has(from, "secretKeyRef")) {
            reference(name, from.path("secretKeyRef"), "in secret");
        } else if (Json.has(from, "configMapKeyRef")) {
            reference(name, from.path("configMapKeyRef"), "of config map");
        } else if (Json.has(from, "fieldRef")) {
            JsonNode field = from.path("fieldRef");
            sheet.field(
                    level + 3, name, " (" + Json.text(field, "apiVersion") + ":" + Json.text(field, "fieldPath") + ")");
        } else if (Json.has(from, "resourceFieldRef")) {
            sheet.field(level + 3, name, " (" + Json.text(from, "resourceFieldRef", "resource") + ")");
        } else {
            value(name, Json.text(variable, "value"));
        }
    }

    private void reference(String name, JsonNode key, String where) {
        sheet.field(
                level + 3,
                name,
                "<set to the key '" + Json.text(key, "key") + "' " + where + " '" + Json.text(key, "name")
                        + "'>\tOptional: " + key.path("optional").asBoolean(false));
    }

    private void value(String name, String value) {
        String heading = name + ":\t";
        for (String line : value.split("\n", -1)) {
            sheet.line(level + 3, heading + line.replace('\t', ' '));
            heading = "\t";
        }
    }
}
