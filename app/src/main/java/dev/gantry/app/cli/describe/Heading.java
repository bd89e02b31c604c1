package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** The lines most kinds begin with. */
final class Heading {
    private static final String APPLIED = "kubectl.kubernetes.io/last-applied-configuration";
    private static final int LONGEST = 140;

    private Heading() {}

    static void labels(Sheet sheet, int level, JsonNode meta) {
        sheet.fields(level, "Labels", Json.pairs(meta.path("labels"), "="));
    }

    /**
     * As kubectl: without the copy of the object that {@code kubectl apply} leaves, long ones and those of several
     * lines below their key, each line cut.
     */
    static void annotations(Sheet sheet, int level, JsonNode meta) {
        List<String> lines = new ArrayList<>();
        Json.sorted(meta.path("annotations")).forEach((key, value) -> {
            if (!key.equals(APPLIED)) {
                annotation(key, value.asString("").replaceFirst("\n$", ""), lines);
            }
        });
        sheet.fields(level, "Annotations", lines);
    }

    private static void annotation(String key, String value, List<String> lines) {
        if (key.length() + value.length() + 2 <= LONGEST && !value.contains("\n")) {
            lines.add(key + ": " + value);
            return;
        }
        lines.add(key + ":");
        for (String line : value.split("\n", -1)) {
            boolean cut = line.length() > LONGEST - 2;
            lines.add("  " + (cut ? line.substring(0, LONGEST - 2) + "..." : line));
        }
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
