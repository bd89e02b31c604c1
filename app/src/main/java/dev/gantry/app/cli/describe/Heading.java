package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;

/** The lines most kinds begin with. */
final class Heading {
    private Heading() {}

    static void labels(Sheet sheet, int level, JsonNode meta) {
        sheet.fields(level, "Labels", Json.pairs(meta.path("labels"), "="));
    }

    /** As kubectl, without the copy of the object that {@code kubectl apply} leaves in an annotation. */
    static void annotations(Sheet sheet, int level, JsonNode meta) {
        sheet.fields(
                level,
                "Annotations",
                Json.pairs(meta.path("annotations"), ": ").stream()
                        .filter(pair -> !pair.startsWith("kubectl.kubernetes.io/last-applied-configuration:"))
                        .toList());
    }

    /** {@code Kind/name} of the controlling owner, empty where there is none. */
    static String controller(JsonNode meta) {
        for (JsonNode owner : meta.path("ownerReferences")) {
            if (owner.path("controller").asBoolean(false)) {
                return Json.text(owner, "kind") + "/" + Json.text(owner, "name");
            }
        }
        return "";
    }
}
