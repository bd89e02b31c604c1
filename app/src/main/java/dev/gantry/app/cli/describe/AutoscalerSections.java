package dev.gantry.app.cli.describe;

import tools.jackson.databind.JsonNode;

/** A HorizontalPodAutoscaler (autoscaling/v2) in the order of kubectl. */
final class AutoscalerSections {
    private static final String UNKNOWN = "<unknown>";

    private final Page page;

    AutoscalerSections(Page page) {
        this.page = page;
    }

    void tell(JsonNode scaler) {
        JsonNode spec = scaler.path("spec");
        JsonNode status = scaler.path("status");
        String kind = Json.text(spec, "scaleTargetRef", "kind");
        page.heading(scaler);
        page.created(scaler);
        page.field("Reference", kind + "/" + Json.text(spec, "scaleTargetRef", "name"));
        page.field("Metrics", "( current / target )");
        for (int i = 0; i < spec.path("metrics").size(); i++) {
            metric(spec.path("metrics").path(i), status.path("currentMetrics").path(i));
        }
        page.field("Min replicas", Json.orUnset(spec, "minReplicas"));
        page.field("Max replicas", Json.number(spec, "maxReplicas"));
        if (spec.path("behavior").isObject()) {
            page.line(0, "Behavior:");
            behavior("Scale Up", spec.path("behavior").path("scaleUp"));
            behavior("Scale Down", spec.path("behavior").path("scaleDown"));
        }
        page.field(
                kind + " pods",
                Json.number(status, "currentReplicas") + " current / " + Json.number(status, "desiredReplicas")
                        + " desired");
        page.conditions(
                status.path("conditions"),
                "Type\tStatus\tReason\tMessage",
                "----\t------\t------\t-------",
                "{type}\t{status}\t{reason}\t{message}");
    }

    private void metric(JsonNode metric, JsonNode now) {
        switch (Json.text(metric, "type")) {
            case "External" -> value(name(metric, "external"), metric.path("external"), now.path("external"));
            case "Object" -> {
                JsonNode about = metric.path("object").path("describedObject");
                String where = " on " + Json.text(about, "kind") + "/" + Json.text(about, "name");
                value(name(metric, "object") + where, metric.path("object"), now.path("object"));
            }
            case "Pods" ->
                page.field(
                        1,
                        name(metric, "pods") + " on pods",
                        current(now.path("pods"), "averageValue") + " / "
                                + Json.text(metric, "pods", "target", "averageValue"));
            case "Resource" ->
                resource(
                        "resource " + Json.text(metric, "resource", "name") + " on pods",
                        metric.path("resource"),
                        now.path("resource"));
            case "ContainerResource" -> {
                JsonNode container = metric.path("containerResource");
                String what = "resource " + Json.text(container, "name") + " of container \""
                        + Json.text(container, "container") + "\" on pods";
                resource(what, container, now.path("containerResource"));
            }
            default -> page.line(1, "<unknown metric type " + GoText.quoted(Json.text(metric, "type")) + ">");
        }
    }

    private static String name(JsonNode metric, String source) {
        return GoText.quoted(Json.text(metric, source, "metric", "name"));
    }

    private static String current(JsonNode now, String field) {
        String value = Json.text(now, "current", field);
        return value.isEmpty() ? UNKNOWN : value;
    }

    private void value(String what, JsonNode metric, JsonNode now) {
        boolean average = Json.has(metric, "target", "averageValue");
        String field = average ? "averageValue" : "value";
        page.field(
                1,
                what + (average ? " (target average value)" : " (target value)"),
                current(now, field) + " / " + Json.text(metric, "target", field));
    }

    private void resource(String what, JsonNode metric, JsonNode now) {
        JsonNode target = metric.path("target");
        if (Json.has(target, "averageValue")) {
            page.field(1, what, current(now, "averageValue") + " / " + Json.text(target, "averageValue"));
            return;
        }
        String used = Json.text(now, "current", "averageUtilization");
        String current = used.isEmpty() ? UNKNOWN : used + "% (" + Json.text(now, "current", "averageValue") + ")";
        String wanted = Json.text(target, "averageUtilization");
        page.field(
                1,
                what + "  (as a percentage of request)",
                current + " / " + (wanted.isEmpty() ? "<auto>" : wanted + "%"));
    }

    private void behavior(String direction, JsonNode rules) {
        if (!rules.isObject()) {
            return;
        }
        page.line(1, direction + ":");
        if (Json.has(rules, "stabilizationWindowSeconds")) {
            page.line(2, "Stabilization Window: " + Json.text(rules, "stabilizationWindowSeconds") + " seconds");
        }
        if (rules.path("policies").isEmpty()) {
            return;
        }
        String chosen = Json.text(rules, "selectPolicy");
        page.line(2, "Select Policy: " + (chosen.isEmpty() ? "Max" : chosen));
        page.line(2, "Policies:");
        for (JsonNode policy : rules.path("policies")) {
            page.line(
                    3,
                    "- Type: " + Json.text(policy, "type") + "\tValue: " + Json.text(policy, "value") + "\tPeriod: "
                            + Json.text(policy, "periodSeconds") + " seconds");
        }
    }
}
