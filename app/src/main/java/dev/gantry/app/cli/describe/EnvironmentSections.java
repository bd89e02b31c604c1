package dev.gantry.app.cli.describe;

import dev.gantry.services.units.Quantities;
import java.math.BigDecimal;
import java.math.RoundingMode;
import tools.jackson.databind.JsonNode;

/** A container's environment; values from secrets are named, never fetched. */
final class EnvironmentSections {
    private final Page page;
    private final JsonNode pod;

    /** @param pod missing for a template, whose pods are not known */
    EnvironmentSections(Page page, JsonNode pod) {
        this.page = page;
        this.pod = pod;
    }

    void tell(JsonNode container) {
        sources(container.path("envFrom"));
        JsonNode variables = container.path("env");
        if (variables.isEmpty()) {
            page.field(2, "Environment", "<none>");
            return;
        }
        page.line(2, "Environment:");
        variables.forEach(variable -> variable(variable, container));
    }

    private void sources(JsonNode sources) {
        if (sources.isEmpty()) {
            return;
        }
        page.line(2, "Environment Variables from:");
        for (JsonNode source : sources) {
            boolean secret = Json.has(source, "secretRef");
            JsonNode reference = source.path(secret ? "secretRef" : "configMapRef");
            String prefix = Json.text(source, "prefix");
            page.line(
                    3,
                    Json.text(reference, "name") + "\t" + (secret ? "Secret" : "ConfigMap")
                            + (prefix.isEmpty() ? "" : " with prefix '" + prefix + "'") + "\tOptional: "
                            + Json.truth(reference, "optional"));
        }
    }

    private void variable(JsonNode variable, JsonNode container) {
        String name = Json.text(variable, "name");
        JsonNode from = variable.path("valueFrom");
        if (!from.isObject()) {
            value(name, Json.text(variable, "value"));
            return;
        }
        String source = from.propertyNames().stream().findFirst().orElse("");
        JsonNode reference = from.path(source);
        page.field(
                3,
                name,
                switch (source) {
                    case "secretKeyRef" -> key(reference, "in secret");
                    case "configMapKeyRef" -> key(reference, "of config map");
                    case "fieldRef" -> field(reference);
                    case "resourceFieldRef" -> resource(reference, container);
                    default -> "<set from " + source + ">";
                });
    }

    private static String key(JsonNode key, String where) {
        return "<set to the key '" + Json.text(key, "key") + "' " + where + " '" + Json.text(key, "name")
                + "'>\tOptional: " + Json.truth(key, "optional");
    }

    /** Those that never change are filled in, as kubectl does. */
    private String field(JsonNode reference) {
        String path = Json.text(reference, "fieldPath");
        boolean fixed = path.equals("metadata.name") || path.equals("metadata.namespace");
        String value = fixed ? Json.text(pod, path.split("\\.")) : "";
        return value + " (" + Json.text(reference, "apiVersion") + ":" + path + ")";
    }

    private static String resource(JsonNode reference, JsonNode container) {
        String resource = Json.text(reference, "resource");
        String amount = amount(resource, Json.text(reference, "divisor"), container.path("resources"));
        boolean unlimited = amount.equals("0") && (resource.equals("limits.cpu") || resource.equals("limits.memory"));
        return (unlimited ? "node allocatable" : amount) + " (" + resource + ")";
    }

    private static String amount(String resource, String divisor, JsonNode resources) {
        int dot = resource.indexOf('.');
        if (dot < 0) {
            return "";
        }
        String text = Json.text(resources.path(resource.substring(0, dot)), resource.substring(dot + 1));
        BigDecimal amount = text.isEmpty() ? BigDecimal.ZERO : Quantities.exact(text);
        BigDecimal unit = divisor.isEmpty() ? BigDecimal.ZERO : Quantities.exact(divisor);
        return unit.signum() == 0
                ? amount.setScale(0, RoundingMode.CEILING).toPlainString()
                : amount.divide(unit, 0, RoundingMode.CEILING).toPlainString();
    }

    private void value(String name, String value) {
        String heading = name + ":\t";
        for (String line : value.split("\n", -1)) {
            page.line(3, heading + line);
            heading = "\t";
        }
    }
}
