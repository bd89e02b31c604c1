package dev.gantry.services.demo.api;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A label selector, equality and set based, as {@code labelSelector} and as the object of a workload's spec
 * (apimachinery's {@code labels/selector.go}). Immutable; any thread.
 */
public final class LabelSelector implements Predicate<Map<String, String>> {
    public static final LabelSelector EVERYTHING = new LabelSelector(List.of());

    private final List<Requirement> requirements;

    record Requirement(String key, Operator operator, List<String> values) {
        boolean holds(Map<String, String> labels) {
            String value = labels.get(key);
            return switch (operator) {
                case EXISTS -> value != null;
                case ABSENT -> value == null;
                case IN -> value != null && values.contains(value);
                case NOT_IN -> value == null || !values.contains(value);
                case MORE -> compare(value) > 0;
                case LESS -> compare(value) < 0;
            };
        }

        /** 0 where the label is missing or no integer, which neither sign matches. */
        private int compare(@Nullable String value) {
            try {
                return value == null ? 0 : Long.compare(Long.parseLong(value), Long.parseLong(values.getFirst()));
            } catch (NumberFormatException e) {
                return 0;
            }
        }
    }

    enum Operator {
        EXISTS,
        ABSENT,
        IN,
        NOT_IN,
        MORE,
        LESS
    }

    private LabelSelector(List<Requirement> requirements) {
        this.requirements = List.copyOf(requirements);
    }

    /** @throws ApiException 400 for what is no selector */
    public static LabelSelector parse(String text) {
        if (text.isBlank()) {
            return EVERYTHING;
        }
        return new LabelSelector(new SelectorParser(text).requirements());
    }

    /** The {@code selector} of a spec: missing selects nothing, an empty object everything. */
    public static Predicate<Map<String, String>> of(JsonNode selector) {
        if (!selector.isObject()) {
            return labels -> false;
        }
        List<Requirement> requirements = new ArrayList<>();
        for (Map.Entry<String, JsonNode> label : selector.path("matchLabels").properties()) {
            requirements.add(new Requirement(
                    label.getKey(), Operator.IN, List.of(label.getValue().asString())));
        }
        for (JsonNode expression : selector.path("matchExpressions")) {
            List<String> values = new ArrayList<>();
            expression.path("values").forEach(value -> values.add(value.asString()));
            requirements.add(
                    new Requirement(expression.path("key").asString(), operator(expression), List.copyOf(values)));
        }
        return new LabelSelector(requirements);
    }

    private static Operator operator(JsonNode expression) {
        return switch (expression.path("operator").asString()) {
            case "In" -> Operator.IN;
            case "NotIn" -> Operator.NOT_IN;
            case "Exists" -> Operator.EXISTS;
            default -> Operator.ABSENT;
        };
    }

    public boolean isEverything() {
        return requirements.isEmpty();
    }

    @Override
    public boolean test(Map<String, String> labels) {
        for (Requirement requirement : requirements) {
            if (!requirement.holds(labels)) {
                return false;
            }
        }
        return true;
    }

    /** Labels of an object's metadata, in a map that never changes. */
    public static Map<String, String> labels(JsonNode metadata) {
        JsonNode labels = metadata.path("labels");
        if (labels.isEmpty()) {
            return Map.of();
        }
        Map<String, String> map = LinkedHashMap.newLinkedHashMap(labels.size());
        labels.properties()
                .forEach(label -> map.put(label.getKey(), label.getValue().asString()));
        return Collections.unmodifiableMap(map);
    }
}
