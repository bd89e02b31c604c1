package dev.gantry.services.demo.forms;

import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * How an autoscaler scales, as an annotation of {@code autoscaling/v1} holds it: the server writes a struct of its own
 * there, so every field is said and begins with a capital. Pure; any thread.
 */
final class AutoscalerBehavior {
    private static final String[] DIRECTIONS = {"scaleUp", "scaleDown"};
    private static final String[] OF_RULES = {"stabilizationWindowSeconds", "selectPolicy", "policies", "tolerance"};
    private static final String[] OF_POLICY = {"type", "value", "periodSeconds"};

    private AutoscalerBehavior() {}

    static ObjectNode toOld(JsonNode behavior) {
        ObjectNode old = fields(behavior, DIRECTIONS);
        for (String direction : DIRECTIONS) {
            if (behavior.get(direction) instanceof ObjectNode rules) {
                ObjectNode made = fields(rules, OF_RULES);
                old.set(capital(direction), made);
                if (rules.get("policies") instanceof ArrayNode policies) {
                    ArrayNode all = made.putArray(capital("policies"));
                    policies.forEach(policy -> all.add(fields(policy, OF_POLICY)));
                }
            }
        }
        return old;
    }

    private static ObjectNode fields(JsonNode from, String... names) {
        ObjectNode into = JsonNodeFactory.instance.objectNode();
        for (String name : names) {
            JsonNode value = from.get(name);
            into.set(capital(name), value == null ? into.nullNode() : value);
        }
        return into;
    }

    private static String capital(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Names are read in whatever case, as Go does; nulls are left out. */
    static JsonNode toNew(JsonNode old) {
        if (old instanceof ObjectNode object) {
            ObjectNode made = object.objectNode();
            object.properties().forEach(field -> {
                JsonNode value = field.getValue();
                if (!value.isNull()) {
                    made.set(known(field.getKey()), toNew(value));
                }
            });
            return made;
        }
        if (old instanceof ArrayNode list) {
            ArrayNode made = list.arrayNode();
            list.forEach(one -> made.add(toNew(one)));
            return made;
        }
        return old;
    }

    private static String known(String given) {
        for (String[] names : new String[][] {DIRECTIONS, OF_RULES, OF_POLICY}) {
            @Nullable String name = among(names, given);
            if (name != null) {
                return name;
            }
        }
        return given;
    }

    private static @Nullable String among(String[] names, String given) {
        for (String name : names) {
            if (name.equalsIgnoreCase(given)) {
                return name;
            }
        }
        return null;
    }
}
