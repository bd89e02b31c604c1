package dev.gantry.services.demo.proto;

import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** Trees of any type as Go would print them, without nulls, made from a seed. */
final class RandomTrees {
    private static final JsonNodeFactory JSON = JsonNodeFactory.instance;
    private static final String[] WORDS = {"a", "web-0", "é", "直播", "😀", "x".repeat(130), "k8s.io/name", "a\"b\\\n"};

    private final Random random;

    RandomTrees(long seed) {
        random = new Random(seed);
    }

    ObjectNode object(ObjectType type) {
        return object(type, 0);
    }

    private ObjectNode object(ObjectType type, int depth) {
        ObjectNode node = JSON.objectNode();
        // A schema has ten fields that hold schemas.
        int dense = type.name().endsWith("JSONSchemaProps") ? 0 : 3;
        for (Field field : type.fields()) {
            if (field.number() == 0) {
                continue;
            }
            boolean isStruct = !field.pointer() && field.type() instanceof ObjectOf;
            boolean isSet = random.nextInt(depth < dense ? 2 : 6) == 0;
            if (isSet && depth < 6 || isStruct) {
                JsonNode value = value(field.type(), isSet && depth < 6 ? depth + 1 : 9);
                if (field.pointer() || !field.omitEmpty() || !isZero(field.type(), value)) {
                    node.set(field.name(), value);
                    continue;
                }
            }
            zero(node, field);
        }
        return node;
    }

    /** What Go prints for a field nobody set. */
    private static void zero(ObjectNode node, Field field) {
        if (field.pointer()) {
            return;
        }
        if (field.type() == Scalar.QUANTITY) {
            node.put(field.name(), "0");
        } else if (!field.omitEmpty() && !zero(field.type()).isNull()) {
            node.set(field.name(), zero(field.type()));
        }
    }

    private static JsonNode zero(FieldType type) {
        return switch (type) {
            case Scalar.STRING, Scalar.BYTES -> JSON.stringNode("");
            case Scalar.BOOL -> JSON.booleanNode(false);
            case Scalar.INT32, Scalar.INT64, Scalar.INTSTR -> JSON.numberNode(0);
            case Scalar.QUANTITY -> JSON.stringNode("0");
            case Scalar _, ListOf _, MapOf _ -> NullNode.getInstance();
            case ObjectOf object -> new RandomTrees(0).object(object.type(), 9);
        };
    }

    private static boolean isZero(FieldType type, JsonNode value) {
        return type == Scalar.QUANTITY ? false : value.isContainer() ? value.isEmpty() : value.equals(zero(type));
    }

    private JsonNode value(FieldType type, int depth) {
        return switch (type) {
            case Scalar scalar -> scalar(scalar);
            case ListOf list -> {
                ArrayNode node = JSON.arrayNode();
                some(() -> node.add(value(list.element(), depth)));
                yield node;
            }
            case MapOf map -> {
                ObjectNode node = JSON.objectNode();
                some(() -> node.set(word() + random.nextInt(100), value(map.value(), depth)));
                yield node;
            }
            case ObjectOf object -> object(object.type(), depth);
        };
    }

    private void some(Supplier<JsonNode> adding) {
        int count = 1 + random.nextInt(3);
        for (int i = 0; i < count; i++) {
            adding.get();
        }
    }

    private JsonNode scalar(Scalar type) {
        return switch (type) {
            case STRING -> JSON.stringNode(word());
            case BOOL -> JSON.booleanNode(random.nextBoolean());
            case INT32 -> JSON.numberNode(random.nextInt() >> random.nextInt(32));
            case INT64 -> {
                long value = random.nextLong() >> random.nextInt(64);
                yield value == (int) value ? JSON.numberNode((int) value) : JSON.numberNode(value);
            }
            case BYTES -> JSON.stringNode("AAECgP8=");
            case TIME -> JSON.stringNode(random.nextBoolean() ? "2026-11-24T10:00:00Z" : "1969-07-20T20:17:40Z");
            case MICROTIME -> JSON.stringNode("2026-11-24T10:00:00.%06dZ".formatted(random.nextInt(1_000_000)));
            case QUANTITY -> JSON.stringNode(random.nextBoolean() ? "1500m" : "2Gi");
            case INTSTR -> random.nextBoolean() ? JSON.numberNode(1 + random.nextInt(9)) : JSON.stringNode("25%");
            case RAW, FIELDS -> JSON.objectNode().set("f:" + word(), JSON.objectNode());
            case FLOAT64 -> JSON.numberNode(random.nextInt() / 8.0);
            case DURATION -> throw new IllegalStateException(type + " is in no type");
        };
    }

    private String word() {
        return WORDS[random.nextInt(WORDS.length)];
    }
}
