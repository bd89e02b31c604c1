package dev.gantry.services.demo.decoding;

import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.Base64;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads a tree as Go reads JSON into a struct, and gives what Go would write of that struct again: known fields in
 * their order, nulls and empty values gone, structs always there, quantities and times in one form. Pure; any thread.
 */
public final class Decoder {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;
    private static final long INT32_MAX = Integer.MAX_VALUE;

    private Decoder() {}

    /**
     * Decodes a whole object with its {@code kind} and {@code apiVersion}; unknown fields are dropped.
     *
     * @throws DecodingException for a value that does not fit its field
     */
    public static ObjectNode decode(JsonNode tree, ObjectType type) {
        ObjectNode decoded = NODES.objectNode();
        copyType(tree, decoded);
        decoded.setAll(struct(tree, type, ""));
        return decoded;
    }

    private static void copyType(JsonNode tree, ObjectNode decoded) {
        for (String name : new String[] {"kind", "apiVersion"}) {
            if (tree.path(name).isString()) {
                decoded.set(name, tree.get(name));
            }
        }
    }

    /** Whether an object within another may say its kind. */
    static boolean isKindWithin(ObjectType type) {
        return type.name().equals("core/v1.PersistentVolumeClaim");
    }

    private static ObjectNode struct(JsonNode tree, ObjectType type, String path) {
        ObjectNode decoded = NODES.objectNode();
        if (!path.isEmpty() && isKindWithin(type)) {
            copyType(tree, decoded);
        }
        for (Field field : type.fields()) {
            JsonNode given = tree.path(field.name());
            boolean isGiven = !given.isMissingNode() && !given.isNull();
            String at = path.isEmpty() ? field.name() : path + "." + field.name();
            JsonNode value = isGiven ? value(given, field.type(), new Place(type, at)) : null;
            JsonNode written = written(field, value);
            if (written != null) {
                decoded.set(field.name(), written);
            }
        }
        return decoded;
    }

    /** Where a value stands, for messages. */
    private record Place(ObjectType struct, String path) {
        DecodingException mismatch(JsonNode given, FieldType type, boolean isNumberTold) {
            return new DecodingException("json: cannot unmarshal " + GoNames.kind(given, isNumberTold)
                    + " into Go struct field " + GoNames.struct(struct) + "." + path + " of type " + GoNames.of(type));
        }
    }

    /** What Go writes for a field; null where it leaves the field out. */
    private static @Nullable JsonNode written(Field field, @Nullable JsonNode value) {
        if (field.pointer()) {
            return value == null && !field.omitEmpty() ? NODES.nullNode() : value;
        }
        JsonNode held = value == null ? zero(field) : value;
        if (held == null) {
            return field.omitEmpty() ? null : NODES.nullNode();
        }
        return field.omitEmpty() && isEmpty(held, field.type()) ? null : held;
    }

    private static @Nullable JsonNode zero(Field field) {
        return switch (field.type()) {
            case ObjectOf object -> struct(NODES.objectNode(), object.type(), "");
            case Scalar.STRING -> NODES.stringNode("");
            case Scalar.BOOL -> NODES.booleanNode(false);
            case Scalar.INT32, Scalar.INT64, Scalar.FLOAT64, Scalar.INTSTR -> NODES.numberNode(0);
            case Scalar.QUANTITY -> NODES.stringNode("0");
            case Scalar.DURATION -> NODES.stringNode("0s");
            // Only this one is tagged omitzero; other times that are not set are written as null.
            case Scalar.TIME, Scalar.MICROTIME -> field.name().equals("creationTimestamp") ? null : NODES.nullNode();
            default -> null;
        };
    }

    /** Go's {@code omitempty} leaves out everything but structs. */
    private static boolean isEmpty(JsonNode value, FieldType type) {
        return switch (type) {
            case Scalar.STRING, Scalar.BYTES -> value.asString().isEmpty();
            case Scalar.BOOL -> !value.asBoolean();
            case Scalar.INT32, Scalar.INT64, Scalar.FLOAT64 -> value.asDouble() == 0;
            case ListOf list -> value.isEmpty();
            case MapOf map -> value.isEmpty();
            default -> false;
        };
    }

    private static JsonNode value(JsonNode given, FieldType type, Place place) {
        return switch (type) {
            case ObjectOf object -> {
                if (!given.isObject()) {
                    throw place.mismatch(given, type, false);
                }
                yield struct(given, object.type(), place.path);
            }
            case ListOf list -> list(given, list, place);
            case MapOf map -> map(given, map, place);
            case Scalar scalar -> scalar(given, scalar, place);
        };
    }

    private static ArrayNode list(JsonNode given, ListOf type, Place place) {
        if (!given.isArray()) {
            throw place.mismatch(given, type, false);
        }
        ArrayNode list = NODES.arrayNode();
        for (JsonNode element : given) {
            list.add(element.isNull() ? nothing(type.element()) : value(element, type.element(), place));
        }
        return list;
    }

    private static ObjectNode map(JsonNode given, MapOf type, Place place) {
        if (!given.isObject()) {
            throw place.mismatch(given, type, false);
        }
        Map<String, JsonNode> sorted = new TreeMap<>();
        given.properties()
                .forEach(one -> sorted.put(
                        one.getKey(),
                        one.getValue().isNull() ? nothing(type.value()) : value(one.getValue(), type.value(), place)));
        ObjectNode map = NODES.objectNode();
        sorted.forEach(map::set);
        return map;
    }

    /** What null is among elements. */
    private static JsonNode nothing(FieldType type) {
        return switch (type) {
            case ObjectOf object -> struct(NODES.objectNode(), object.type(), "");
            case Scalar.STRING -> NODES.stringNode("");
            case Scalar.QUANTITY -> NODES.stringNode("0");
            case Scalar.INT32, Scalar.INT64 -> NODES.numberNode(0);
            default -> NODES.nullNode();
        };
    }

    private static JsonNode scalar(JsonNode given, Scalar type, Place place) {
        return switch (type) {
            case STRING, DURATION -> string(given, type, place);
            case BOOL -> {
                if (!given.isBoolean()) {
                    throw place.mismatch(given, type, false);
                }
                yield given;
            }
            case INT32, INT64 -> whole(given, type, place);
            case FLOAT64 -> {
                if (!given.isNumber()) {
                    throw place.mismatch(given, type, false);
                }
                yield given;
            }
            case INTSTR -> given.isString() ? given : whole(given, type, place);
            case QUANTITY ->
                NODES.stringNode(Quantities.canonical(given.isValueNode() ? given.asString() : given.toString()));
            case TIME ->
                NODES.stringNode(Times.seconds(string(given, type, place).asString()));
            case MICROTIME ->
                NODES.stringNode(Times.micros(string(given, type, place).asString()));
            case BYTES -> bytes(given, place);
            case RAW, FIELDS -> given.deepCopy();
        };
    }

    private static JsonNode string(JsonNode given, Scalar type, Place place) {
        if (!given.isString()) {
            throw place.mismatch(given, type, false);
        }
        return given;
    }

    private static JsonNode whole(JsonNode given, Scalar type, Place place) {
        boolean fits = given.isIntegralNumber()
                && given.canConvertToLong()
                && (type == Scalar.INT64 || Math.abs(given.asLong()) <= INT32_MAX);
        if (!fits) {
            throw place.mismatch(given, type, given.isNumber());
        }
        return given;
    }

    private static JsonNode bytes(JsonNode given, Place place) {
        String text = string(given, Scalar.BYTES, place).asString();
        try {
            Base64.getDecoder().decode(text);
        } catch (IllegalArgumentException e) {
            throw new DecodingException("illegal base64 data at input byte " + firstForeign(text));
        }
        return given;
    }

    private static int firstForeign(String text) {
        int at = 0;
        while (at < text.length()
                && (Character.isLetterOrDigit(text.charAt(at)) || "+/=".indexOf(text.charAt(at)) >= 0)) {
            at++;
        }
        return at == text.length() ? Math.max(0, text.length() - text.length() % 4) : at;
    }
}
