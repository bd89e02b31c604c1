package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.FieldType.Scalar;
import dev.gantry.services.demo.schema.ObjectType;
import dev.gantry.services.demo.schema.Schema;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Objects of which nothing is set, as Go makes them: structs are there, and so is what JSON always shows. The server
 * compares a created object with one of these, which is why nobody owns a pod's {@code spec} itself. Immutable; any
 * thread.
 */
final class NewObjects {
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final Map<String, ObjectNode> objects = new HashMap<>();

    NewObjects(Schema schema) {
        for (ObjectType type : schema.types()) {
            if (type.field("metadata") != null) {
                objects.put(type.name(), object(type));
            }
        }
    }

    /** Shared: not to be changed. */
    ObjectNode of(Kind kind) {
        ObjectType type = kind.type();
        ObjectNode found = type == null ? null : objects.get(type.name());
        return found == null ? NODES.objectNode() : found;
    }

    private static ObjectNode object(ObjectType type) {
        ObjectNode object = NODES.objectNode();
        for (Field field : type.fields()) {
            JsonNode value = value(field);
            if (value != null) {
                object.set(field.name(), value);
            }
        }
        return object;
    }

    /** Times that are not set are null, whatever their tag says; but for the one that is left out when it is zero. */
    private static boolean isAlwaysWritten(Field field) {
        boolean isTime = field.type() == Scalar.TIME || field.type() == Scalar.MICROTIME;
        return isTime && !field.pointer() && !field.name().equals("creationTimestamp");
    }

    private static @Nullable JsonNode value(Field field) {
        if (field.type() instanceof ObjectOf struct && !field.pointer()) {
            return object(struct.type());
        }
        if (field.omitEmpty() && !isAlwaysWritten(field)) {
            return null;
        }
        if (field.pointer()) {
            return NODES.nullNode();
        }
        return switch (field.type()) {
            case Scalar.STRING, Scalar.DURATION -> NODES.stringNode("");
            case Scalar.BOOL -> NODES.booleanNode(false);
            case Scalar.INT32, Scalar.INT64, Scalar.FLOAT64 -> NODES.numberNode(0);
            case Scalar scalar -> NODES.nullNode();
            case ListOf list -> NODES.nullNode();
            case MapOf map -> NODES.nullNode();
            case ObjectOf object -> NODES.nullNode();
        };
    }
}
