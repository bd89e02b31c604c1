package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** Where a pod, or the pods of a template, may be put. */
final class SchedulingSections {
    private final Page page;
    private final int level;

    SchedulingSections(Page page, int level) {
        this.page = page;
        this.level = level;
    }

    void selectorAndTolerations(JsonNode spec) {
        page.sheet().fields(level, "Node-Selectors", Json.pairs(spec.path("nodeSelector"), "="));
        page.sheet().fields(level, "Tolerations", tolerations(spec.path("tolerations")));
    }

    private static List<String> tolerations(JsonNode tolerations) {
        List<JsonNode> sorted = new ArrayList<>();
        tolerations.forEach(sorted::add);
        sorted.sort(Comparator.comparing(toleration -> Json.text(toleration, "key")));
        return sorted.stream().map(SchedulingSections::toleration).toList();
    }

    private static String toleration(JsonNode toleration) {
        String value = Json.text(toleration, "value");
        StringBuilder line = new StringBuilder(Json.text(toleration, "key"));
        append(line, "=", value);
        append(line, ":", Json.text(toleration, "effect"));
        if (Json.text(toleration, "operator").equals("Exists") && value.isEmpty()) {
            line.append(line.isEmpty() ? "op=Exists" : " op=Exists");
        }
        if (Json.has(toleration, "tolerationSeconds")) {
            line.append(" for ")
                    .append(Json.text(toleration, "tolerationSeconds"))
                    .append('s');
        }
        return line.toString();
    }

    private static void append(StringBuilder line, String before, String text) {
        if (!text.isEmpty()) {
            line.append(before).append(text);
        }
    }

    /** Told only where there are any. */
    void spread(JsonNode constraints) {
        List<JsonNode> sorted = new ArrayList<>();
        constraints.forEach(sorted::add);
        sorted.sort(Comparator.comparing(constraint -> Json.text(constraint, "topologyKey")));
        if (!sorted.isEmpty()) {
            page.sheet()
                    .fields(
                            level,
                            "Topology Spread Constraints",
                            sorted.stream().map(SchedulingSections::constraint).toList());
        }
    }

    private static String constraint(JsonNode constraint) {
        JsonNode selector = constraint.path("labelSelector");
        return Json.text(constraint, "topologyKey") + ":" + Json.text(constraint, "whenUnsatisfiable")
                + " when max skew " + Json.number(constraint, "maxSkew") + " is exceeded"
                + (selector.isObject() ? " for selector " + Selectors.orNone(selector) : "");
    }

    /** Told only where the pod is one of a group. */
    void group(JsonNode group) {
        if (group.isObject()) {
            page.line(level, "SchedulingGroup:");
            page.field(1, "PodGroupName", Json.text(group, "podGroupName"));
        }
    }
}
