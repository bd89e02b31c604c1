package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.api.FieldProblem;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kind.Scale;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is checked of custom kinds: where they are scaled (apiextensions' {@code customresource/validator.go}). Pure.
 */
final class CustomRules {
    private CustomRules() {}

    static Rules of(Kind kind, Rules plain) {
        Scale scale = kind.scale();
        if (scale == null) {
            return plain;
        }
        Consumer<Spot> wanted = object -> replicas(object, scale.spec());
        Consumer<Spot> there = object -> there(object, scale);
        return plain.valid(wanted.andThen(there)).status((next, old) -> there.accept(next));
    }

    private static void there(Spot object, Scale scale) {
        replicas(object, scale.status());
        JsonNode selector = at(object.value(), scale.selector());
        if (!scale.selector().isEmpty() && !selector.isMissingNode() && !selector.isString()) {
            tell(object, scale.selector(), GoValues.quoted(""), wrongType(scale.selector(), selector, "string"));
        }
    }

    private static void replicas(Spot object, String path) {
        JsonNode found = at(object.value(), path);
        if (found.isMissingNode()) {
            return;
        }
        if (!found.isIntegralNumber()) {
            tell(object, path, "0", wrongType(path, found, "int64"));
        } else if (found.asLong() < 0) {
            tell(object, path, found.asString(), "should be a non-negative integer");
        } else if (found.asLong() > Integer.MAX_VALUE) {
            tell(object, path, found.asString(), "should be less than or equal to " + Integer.MAX_VALUE);
        }
    }

    private static void tell(Spot object, String path, String value, String problem) {
        object.problems().add(FieldProblem.invalid(path, value, problem));
    }

    private static String wrongType(String path, JsonNode found, String wanted) {
        return path + " accessor error: " + (found.isNull() ? "<nil>" : found.asString()) + " is of the type "
                + type(found) + ", expected " + wanted;
    }

    private static String type(JsonNode value) {
        return switch (value.getNodeType()) {
            case STRING, BINARY -> "string";
            case BOOLEAN -> "bool";
            case ARRAY -> "[]interface {}";
            case OBJECT, POJO -> "map[string]interface {}";
            case NULL, MISSING -> "<nil>";
            case NUMBER -> value.isIntegralNumber() ? "int64" : "float64";
        };
    }

    private static JsonNode at(JsonNode object, String path) {
        JsonNode found = object;
        for (String field : path.substring(Math.min(1, path.length())).split("\\.")) {
            found = found.path(field);
        }
        return found;
    }

    /** A status of a custom kind takes nothing else along, but for who wrote it. */
    static void keepMetadata(ObjectNode next, ObjectNode old) {
        JsonNode owners = next.path("metadata").get("managedFields");
        ObjectNode metadata = (ObjectNode) old.path("metadata").deepCopy();
        if (owners == null) {
            metadata.remove("managedFields");
        } else {
            metadata.set("managedFields", owners);
        }
        next.set("metadata", metadata);
    }
}
