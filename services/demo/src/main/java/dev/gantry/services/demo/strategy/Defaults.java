package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Fills in by type what clients leave out: outer types first, as the server's generated defaults do. Which types lead
 * to defaults is worked out once for each, so that most of a tree is never looked at. Any thread.
 */
final class Defaults {
    private final Map<String, Consumer<ObjectNode>> byType;
    private final Map<ObjectType, Plan> plans = new ConcurrentHashMap<>();

    /** @param byType what is filled into each type, by its name in the schema */
    Defaults(Map<String, Consumer<ObjectNode>> byType) {
        this.byType = Map.copyOf(byType);
    }

    /**
     * What to do with objects of a type.
     *
     * @param own null where the type has no defaults itself
     * @param values given to fields that are empty, from the schema
     * @param inner fields below which there are defaults
     */
    private record Plan(@Nullable Consumer<ObjectNode> own, Map<String, String> values, List<Field> inner) {}

    void fill(ObjectNode object, ObjectType type) {
        Plan plan = plans.get(type);
        if (plan == null) {
            plan = plan(type);
            plans.put(type, plan);
        }
        if (plan.own != null) {
            plan.own.accept(object);
        }
        plan.values.forEach((name, value) -> {
            if (object.path(name).asString("").isEmpty()) {
                object.put(name, value);
            }
        });
        for (Field field : plan.inner) {
            JsonNode held = object.get(field.name());
            if (held != null) {
                within(held, field.type());
            }
        }
    }

    private void within(JsonNode value, FieldType type) {
        switch (type) {
            case ObjectOf object when value instanceof ObjectNode node -> fill(node, object.type());
            case ListOf list when value.isArray() -> value.forEach(element -> within(element, list.element()));
            case MapOf map when value.isObject() -> value.forEach(element -> within(element, map.value()));
            default -> {}
        }
    }

    private Plan plan(ObjectType type) {
        Map<String, String> values = new HashMap<>();
        List<Field> inner = new ArrayList<>();
        for (Field field : type.fields()) {
            if (field.defaultValue() != null && field.type() == FieldType.Scalar.STRING) {
                values.put(field.name(), field.defaultValue());
            }
            if (leadsToDefaults(field.type(), new HashSet<>())) {
                inner.add(field);
            }
        }
        return new Plan(byType.get(type.name()), Map.copyOf(values), List.copyOf(inner));
    }

    private boolean leadsToDefaults(FieldType type, Set<ObjectType> seen) {
        return switch (type) {
            case ListOf list -> leadsToDefaults(list.element(), seen);
            case MapOf map -> leadsToDefaults(map.value(), seen);
            case ObjectOf object -> {
                ObjectType inner = object.type();
                if (!seen.add(inner)) {
                    yield false;
                }
                yield byType.containsKey(inner.name())
                        || inner.fields().stream()
                                .anyMatch(field ->
                                        field.defaultValue() != null && field.type() == FieldType.Scalar.STRING)
                        || inner.fields().stream().anyMatch(field -> leadsToDefaults(field.type(), seen));
            }
            case FieldType.Scalar scalar -> false;
        };
    }
}
