package dev.gantry.services.demo.forms;

import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Metrics of an autoscaler, wanted or measured, as {@code autoscaling/v1} writes them into annotations and as
 * {@code v2} has them. Pure; any thread.
 */
final class AutoscalerMetrics {
    private static final String NOTHING = "0";

    private AutoscalerMetrics() {}

    static ObjectNode toOld(JsonNode metric) {
        String type = metric.path("type").asString("");
        JsonNode source = metric.path(field(type));
        JsonNode target = source.path("target");
        ObjectNode old = object();
        switch (type) {
            case "Object" -> {
                set(old, "target", reference(source.path("describedObject")));
                set(old, "metricName", source.at("/metric/name"));
                amount(old, "targetValue", target.path("value"));
                set(old, "selector", source.at("/metric/selector"));
                set(old, "averageValue", target.path("averageValue"));
            }
            case "Pods" -> {
                set(old, "metricName", source.at("/metric/name"));
                amount(old, "targetAverageValue", target.path("averageValue"));
                set(old, "selector", source.at("/metric/selector"));
            }
            case "External" -> {
                set(old, "metricName", source.at("/metric/name"));
                set(old, "metricSelector", source.at("/metric/selector"));
                set(old, "targetValue", target.path("value"));
                set(old, "targetAverageValue", target.path("averageValue"));
            }
            default -> {
                set(old, "name", source.path("name"));
                set(old, "targetAverageUtilization", target.path("averageUtilization"));
                set(old, "targetAverageValue", target.path("averageValue"));
                set(old, "container", source.path("container"));
            }
        }
        return metric(type, old);
    }

    static ObjectNode toOldStatus(JsonNode metric) {
        String type = metric.path("type").asString("");
        JsonNode source = metric.path(field(type));
        JsonNode current = source.path("current");
        ObjectNode old = object();
        switch (type) {
            case "Object" -> {
                set(old, "target", reference(source.path("describedObject")));
                set(old, "metricName", source.at("/metric/name"));
                amount(old, "currentValue", current.path("value"));
                set(old, "selector", source.at("/metric/selector"));
                set(old, "averageValue", current.path("averageValue"));
            }
            case "Pods" -> {
                set(old, "metricName", source.at("/metric/name"));
                amount(old, "currentAverageValue", current.path("averageValue"));
                set(old, "selector", source.at("/metric/selector"));
            }
            case "External" -> {
                set(old, "metricName", source.at("/metric/name"));
                set(old, "metricSelector", source.at("/metric/selector"));
                amount(old, "currentValue", current.path("value"));
                set(old, "currentAverageValue", current.path("averageValue"));
            }
            default -> {
                set(old, "name", source.path("name"));
                set(old, "currentAverageUtilization", current.path("averageUtilization"));
                amount(old, "currentAverageValue", current.path("averageValue"));
                set(old, "container", source.path("container"));
            }
        }
        return metric(type, old);
    }

    static ObjectNode toNew(JsonNode metric) {
        String type = metric.path("type").asString("");
        JsonNode old = metric.path(field(type));
        ObjectNode source = object();
        ObjectNode target = object();
        switch (type) {
            case "Object" -> {
                boolean isAverage = old.has("averageValue");
                boolean isZero = old.path("targetValue").asString(NOTHING).equals(NOTHING);
                source.set("describedObject", reference(old.path("target")));
                target.put("type", isAverage ? "AverageValue" : "Value");
                if (!isAverage || !isZero) {
                    amount(target, "value", old.path("targetValue"));
                }
                set(target, "averageValue", old.path("averageValue"));
                named(source, old.path("metricName"), old.path("selector"));
            }
            case "Pods" -> {
                target.put("type", "AverageValue");
                amount(target, "averageValue", old.path("targetAverageValue"));
                named(source, old.path("metricName"), old.path("selector"));
            }
            case "External" -> {
                target.put("type", old.has("targetValue") ? "Value" : "AverageValue");
                set(target, "value", old.path("targetValue"));
                set(target, "averageValue", old.path("targetAverageValue"));
                named(source, old.path("metricName"), old.path("metricSelector"));
            }
            default -> {
                set(source, "name", old.path("name"));
                set(source, "container", old.path("container"));
                target.put("type", old.has("targetAverageUtilization") ? "Utilization" : "AverageValue");
                set(target, "averageUtilization", old.path("targetAverageUtilization"));
                set(target, "averageValue", old.path("targetAverageValue"));
            }
        }
        source.set("target", target);
        return metric(type, source);
    }

    static ObjectNode toNewStatus(JsonNode metric) {
        String type = metric.path("type").asString("");
        JsonNode old = metric.path(field(type));
        ObjectNode source = object();
        ObjectNode current = object();
        switch (type) {
            case "Object" -> {
                source.set("describedObject", reference(old.path("target")));
                amount(current, "value", old.path("currentValue"));
                set(current, "averageValue", old.path("averageValue"));
                named(source, old.path("metricName"), old.path("selector"));
            }
            case "Pods" -> {
                amount(current, "averageValue", old.path("currentAverageValue"));
                named(source, old.path("metricName"), old.path("selector"));
            }
            case "External" -> {
                amount(current, "value", old.path("currentValue"));
                set(current, "averageValue", old.path("currentAverageValue"));
                named(source, old.path("metricName"), old.path("metricSelector"));
            }
            default -> {
                set(source, "name", old.path("name"));
                set(source, "container", old.path("container"));
                set(current, "averageUtilization", old.path("currentAverageUtilization"));
                amount(current, "averageValue", old.path("currentAverageValue"));
            }
        }
        source.set("current", current);
        return metric(type, source);
    }

    /** {@code ContainerResource} stands in the field {@code containerResource}. */
    private static String field(String type) {
        return type.isEmpty() ? type : type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    private static ObjectNode metric(String type, ObjectNode source) {
        ObjectNode metric = object().put("type", type);
        metric.set(field(type), source);
        return metric;
    }

    private static void named(ObjectNode source, JsonNode name, JsonNode selector) {
        ObjectNode metric = source.putObject("metric");
        set(metric, "name", name);
        set(metric, "selector", selector);
    }

    private static ObjectNode reference(JsonNode given) {
        ObjectNode reference = object();
        set(reference, "kind", given.path("kind"));
        set(reference, "name", given.path("name"));
        set(reference, "apiVersion", given.path("apiVersion"));
        return reference;
    }

    private static void set(ObjectNode into, String field, JsonNode value) {
        if (!value.isMissingNode() && !value.isNull()) {
            into.set(field, value.deepCopy());
        }
    }

    /** Where no amount is given, some fields still say zero. */
    private static void amount(ObjectNode into, String field, JsonNode value) {
        if (value.isMissingNode() || value.isNull()) {
            into.put(field, NOTHING);
        } else {
            set(into, field, value);
        }
    }

    private static ObjectNode object() {
        return JsonNodeFactory.instance.objectNode();
    }
}
