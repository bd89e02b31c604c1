package dev.gantry.services.demo.table;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/** TARGETS of an autoscaler: of each metric what it is beside what it should be. Pure. */
final class AutoscalerMetrics {
    private static final int MAX_SHOWN = 2;

    private AutoscalerMetrics() {}

    /**
     * @param specs the metrics asked for
     * @param statuses what was measured, in the same order
     */
    static String text(JsonNode specs, JsonNode statuses) {
        if (specs.isEmpty()) {
            return "<none>";
        }
        List<String> all = new ArrayList<>();
        for (int i = 0; i < specs.size(); i++) {
            all.add(metric(specs.path(i), statuses.path(i)));
        }
        return all.size() <= MAX_SHOWN
                ? String.join(", ", all)
                : String.join(", ", all.subList(0, MAX_SHOWN)) + " + " + (all.size() - MAX_SHOWN) + " more...";
    }

    private static String metric(JsonNode spec, JsonNode status) {
        return switch (Fields.text(spec, "type")) {
            case "External" -> average(spec.path("external"), status.path("external"));
            case "Object" -> average(spec.path("object"), status.path("object"));
            case "Pods" ->
                measured(status.path("pods"), "averageValue") + "/" + quantity(spec, "pods", "target", "averageValue");
            case "Resource" -> utilization(spec.path("resource"), status.path("resource"));
            case "ContainerResource" -> utilization(spec.path("containerResource"), status.path("containerResource"));
            default -> "<unknown type>";
        };
    }

    private static String average(JsonNode spec, JsonNode status) {
        if (Fields.isSet(spec, "target", "averageValue")) {
            String current = Fields.textOr(Ages.UNKNOWN, status, "current", "averageValue");
            return current + "/" + quantity(spec, "target", "averageValue") + " (avg)";
        }
        return measured(status, "value") + "/" + quantity(spec, "target", "value");
    }

    private static String utilization(JsonNode spec, JsonNode status) {
        String name = Fields.text(spec, "name") + ": ";
        if (Fields.isSet(spec, "target", "averageValue")) {
            return name + measured(status, "averageValue") + "/" + quantity(spec, "target", "averageValue");
        }
        return name + percent(Ages.UNKNOWN, status.path("current")) + "/" + percent("<auto>", spec.path("target"));
    }

    private static String percent(String otherwise, JsonNode value) {
        return Fields.isSet(value, "averageUtilization") ? Fields.number(value, "averageUtilization") + "%" : otherwise;
    }

    private static String measured(JsonNode status, String field) {
        return status.isObject() ? quantity(status, "current", field) : Ages.UNKNOWN;
    }

    /** Go's word for a quantity that was never set. */
    private static String quantity(JsonNode node, String... path) {
        return Fields.textOr("<nil>", node, path);
    }
}
