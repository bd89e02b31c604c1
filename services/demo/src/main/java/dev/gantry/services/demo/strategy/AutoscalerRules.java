package dev.gantry.services.demo.strategy;

import java.util.List;

/** What autoscalers must be. Pure. */
final class AutoscalerRules {
    private static final int LONGEST_PERIOD = 1800;
    private static final int LONGEST_WINDOW = 3600;
    private static final String[] TYPES = {"ContainerResource", "External", "Object", "Pods", "Resource"};

    private AutoscalerRules() {}

    /** What it scales is looked at anew only where it is another. */
    static void changed(Spot autoscaler, Spot old) {
        Spot target = autoscaler.at("spec.scaleTargetRef");
        Spot before = old.at("spec.scaleTargetRef");
        boolean isSame = target.at("kind").is(before.at("kind").text())
                && target.at("apiVersion").is(before.at("apiVersion").text());
        check(autoscaler, !isSame);
    }

    /** @param isTargetNew whether the version of what is scaled has to be a right one */
    static void check(Spot autoscaler, boolean isTargetNew) {
        Spot spec = autoscaler.at("spec");
        Spot least = spec.at("minReplicas");
        Spot most = spec.at("maxReplicas");
        if (least.isSet() && least.number() < 1) {
            least.invalid("must be greater than or equal to 1");
        }
        if (most.number() == 0) {
            most.required("must be set and greater than 0");
        } else if (most.number() < 0) {
            most.invalid("must be greater than or equal to 1");
        }
        if (least.isSet() && most.number() < least.number()) {
            most.invalid(Long.toString(most.number()), "must be greater than or equal to `minReplicas`");
        }
        for (String field : List.of("kind", "name")) {
            spec.at("scaleTargetRef").at(field).mustFollow(Names::pathSegment);
        }
        if (isTargetNew) {
            version(spec.at("scaleTargetRef"));
        }
        spec.at("metrics").items().forEach(AutoscalerRules::metric);
        boolean isOfOthers = spec.at("metrics").items().stream()
                .anyMatch(metric ->
                        metric.at("type").is("Object") || metric.at("type").is("External"));
        if (least.isSet() && least.number() == 0 && !isOfOthers) {
            spec.at("metrics")
                    .forbidden(
                            "must specify at least one Object or External metric to support scaling to zero replicas");
        }
        rules(spec.at("behavior.scaleUp"));
        rules(spec.at("behavior.scaleDown"));
    }

    private static void version(Spot target) {
        Spot version = target.at("apiVersion");
        String text = version.text();
        long slashes = text.chars().filter(letter -> letter == '/').count();
        if (slashes > 1) {
            version.invalid(GoValues.quoted(text), "unexpected GroupVersion string: " + text);
        } else if (!target.at("kind").is("ReplicationController") && (slashes == 0 || text.startsWith("/"))) {
            version.invalid(GoValues.quoted(text), "apiVersion must specify API group");
        }
    }

    private static void metric(Spot metric) {
        Spot type = metric.at("type");
        if (type.isEmpty()) {
            type.required("must specify a metric source type");
        }
        if (!List.of(TYPES).contains(type.text())) {
            type.notSupported(GoValues.quoted(type.text()), List.of(TYPES));
            return;
        }
        String field = type.text().substring(0, 1).toLowerCase(java.util.Locale.ROOT)
                + type.text().substring(1);
        Spot source = metric.at(field);
        if (source.isSet()) {
            source(source, type.text());
        } else {
            source.required("must populate information for the given metric source");
        }
    }

    private static void source(Spot source, String type) {
        boolean isResource = type.endsWith("Resource");
        if (isResource && source.at("name").isEmpty()) {
            source.at("name").required("must specify a resource name");
        } else if (!isResource && source.at("metric.name").isEmpty()) {
            source.at("metric.name").required("must specify a metric name");
        }
        Spot target = source.at("target");
        target(target);
        if (isResource
                && !target.at("averageUtilization").isSet()
                && !target.at("averageValue").isSet()) {
            target.at("averageUtilization").required("must set either a target raw value or a target utilization");
        }
        if (isResource
                && target.at("averageUtilization").isSet()
                && target.at("averageValue").isSet()) {
            target.at("averageValue").forbidden("may not set both a target raw value and a target utilization");
        }
        if (type.equals("Pods") && !target.at("averageValue").isSet()) {
            target.at("averageValue").required("must specify a positive target averageValue");
        }
    }

    private static void target(Spot target) {
        Spot type = target.at("type");
        if (type.isEmpty()) {
            type.required("must specify a metric target type");
        }
        if (!List.of("Utilization", "Value", "AverageValue").contains(type.text())) {
            type.invalid(GoValues.quoted(type.text()), "must be either Utilization, Value, or AverageValue");
        }
        for (String amount : List.of("value", "averageValue")) {
            if (target.at(amount).isSet() && target.at(amount).quantity().signum() <= 0) {
                target.at(amount).invalid("must be positive");
            }
        }
        if (target.at("averageUtilization").isSet()
                && target.at("averageUtilization").number() < 1) {
            target.at("averageUtilization").invalid("must be greater than 0");
        }
    }

    private static void rules(Spot rules) {
        if (!rules.isSet()) {
            return;
        }
        Spot window = rules.at("stabilizationWindowSeconds");
        if (window.number() < 0) {
            window.invalid("must be greater than or equal to zero");
        }
        if (window.number() > LONGEST_WINDOW) {
            window.invalid("must be less than or equal to " + LONGEST_WINDOW);
        }
        rules.at("selectPolicy").oneOfWhereSet("Disabled", "Max", "Min");
        if (rules.at("policies").isEmpty()) {
            rules.at("policies").required("must specify at least one Policy");
        }
        for (Spot policy : rules.at("policies").items()) {
            if (!List.of("Percent", "Pods").contains(policy.at("type").text())) {
                policy.at("type").notSupported(GoValues.quoted(policy.at("type").text()), List.of("Percent", "Pods"));
            }
            policy.at("value").positive();
            policy.at("periodSeconds").positive();
            if (policy.at("periodSeconds").number() > LONGEST_PERIOD) {
                policy.at("periodSeconds").invalid("must be less than or equal to " + LONGEST_PERIOD);
            }
        }
    }
}
