package dev.gantry.services.demo.decoding;

import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import tools.jackson.databind.JsonNode;

/** What Go's decoder calls types and values. Pure; any thread. */
final class GoNames {
    private GoNames() {}

    static String of(FieldType type) {
        return switch (type) {
            case ListOf list -> "[]" + of(list.element());
            case MapOf map -> "map[string]" + of(map.value());
            case ObjectOf object ->
                object.type().name().substring(object.type().name().indexOf('/') + 1);
            case Scalar scalar ->
                switch (scalar) {
                    case STRING, TIME, MICROTIME, DURATION -> "string";
                    case BOOL -> "bool";
                    case INT32, INTSTR -> "int32";
                    case INT64 -> "int64";
                    case FLOAT64 -> "float64";
                    case BYTES -> "[]uint8";
                    case QUANTITY -> "resource.Quantity";
                    case RAW, FIELDS -> "interface {}";
                };
        };
    }

    /** {@code DeploymentSpec}. */
    static String struct(ObjectType type) {
        return type.name().substring(type.name().lastIndexOf('.') + 1);
    }

    /** @param isNumberTold whether the number itself is in the message, as where it does not fit */
    static String kind(JsonNode value, boolean isNumberTold) {
        return switch (value.getNodeType()) {
            case OBJECT, POJO -> "object";
            case ARRAY -> "array";
            case STRING, BINARY -> "string";
            case NUMBER -> isNumberTold ? "number " + value.asString() : "number";
            case BOOLEAN -> "bool";
            case NULL, MISSING -> "null";
        };
    }
}
