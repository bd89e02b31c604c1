package dev.gantry.services.demo.openapi;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.Field.Shape;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Collections;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Writes types as OpenAPI 3 schemas, each type and all it holds once. One use, one thread. */
final class TypeSchemas {
    private static final String REFERENCE = "#/components/schemas/";

    private final ObjectNode schemas = JsonNodeFactory.instance.objectNode();
    private final Set<ObjectType> known = new HashSet<>();
    private final Deque<ObjectType> waiting = new ArrayDeque<>();

    /** The name the released OpenAPI has for a type: {@code io.k8s.api.apps.v1.Deployment}. */
    static String name(ObjectType type) {
        return home(type.name().substring(0, type.name().indexOf('/')))
                + type.name().replace('/', '.');
    }

    private static String home(String group) {
        return switch (group) {
            case "meta" -> "io.k8s.apimachinery.pkg.apis.";
            case "apiextensions" -> "io.k8s.apiextensions-apiserver.pkg.apis.";
            case "apiregistration" -> "io.k8s.kube-aggregator.pkg.apis.";
            default -> "io.k8s.api.";
        };
    }

    static String reference(ObjectType type) {
        return REFERENCE + name(type);
    }

    /** Adds a type and everything in it; the schema can be added to. */
    ObjectNode add(ObjectType type) {
        want(type);
        for (ObjectType next = waiting.poll(); next != null; next = waiting.poll()) {
            write(next, schemas.putObject(name(next)));
        }
        return (ObjectNode) schemas.get(name(type));
    }

    static String reference(Kind custom) {
        return REFERENCE + name(custom);
    }

    /**
     * As the server names what a definition declares: its group backwards, {@code io.kruise.apps.v1alpha1.CloneSet}.
     */
    private static String name(Kind custom) {
        List<String> parts = Arrays.asList(custom.group().split("\\."));
        Collections.reverse(parts);
        return String.join(".", parts) + "." + custom.version() + "." + custom.kind();
    }

    /** Adds a custom kind, of which only its file knows some fields; the schema can be added to. */
    ObjectNode addCustom(Kind custom, ObjectType metadata) {
        add(metadata);
        ObjectNode schema = CustomSchema.of(custom);
        ObjectNode metadataOfAny = JsonNodeFactory.instance.objectNode();
        metadataOfAny.putArray("allOf").addObject().put("$ref", reference(metadata));
        ((ObjectNode) schema.path("properties")).set("metadata", metadataOfAny);
        schemas.set(name(custom), schema);
        return schema;
    }

    ObjectNode all() {
        return schemas;
    }

    private void want(ObjectType type) {
        if (known.add(type)) {
            waiting.add(type);
        }
    }

    private void write(ObjectType type, ObjectNode schema) {
        schema.put("type", "object");
        ArrayNode required = JsonNodeFactory.instance.arrayNode();
        ObjectNode properties = schema.putObject("properties");
        for (Field field : type.fields()) {
            write(field, properties.putObject(field.name()));
            if (field.required()) {
                required.add(field.name());
            }
        }
        if (!required.isEmpty()) {
            schema.set("required", required);
        }
    }

    private void write(Field field, ObjectNode property) {
        write(field.type(), property);
        if (!field.values().isEmpty()) {
            field.values().forEach(property.withArray("enum")::add);
        }
        if (field.merge().merges()) {
            property.put("x-kubernetes-patch-strategy", "merge");
        }
        if (!field.merge().key().isEmpty()) {
            property.put("x-kubernetes-patch-merge-key", field.merge().key());
        }
        if (field.type() instanceof FieldType.ListOf) {
            writeShape(field.shape(), property);
        }
    }

    private static void writeShape(Shape shape, ObjectNode property) {
        switch (shape) {
            case Shape.Granular _, Shape.Atomic _ -> property.put("x-kubernetes-list-type", "atomic");
            case Shape.SetOf _ -> property.put("x-kubernetes-list-type", "set");
            case Shape.Keyed(var keys) -> {
                property.put("x-kubernetes-list-type", "map");
                keys.forEach(property.withArray("x-kubernetes-list-map-keys")::add);
            }
        }
    }

    private void write(FieldType type, ObjectNode schema) {
        switch (type) {
            case FieldType.Scalar scalar -> write(scalar, schema);
            case FieldType.ListOf(FieldType element) ->
                write(element, schema.put("type", "array").putObject("items"));
            case FieldType.MapOf(FieldType value) ->
                write(value, schema.put("type", "object").putObject("additionalProperties"));
            case FieldType.ObjectOf object -> {
                want(object.type());
                schema.putArray("allOf").addObject().put("$ref", reference(object.type()));
            }
        }
    }

    private static void write(FieldType.Scalar scalar, ObjectNode schema) {
        switch (scalar) {
            case STRING, DURATION -> schema.put("type", "string");
            case BOOL -> schema.put("type", "boolean");
            case INT32 -> schema.put("type", "integer").put("format", "int32");
            case INT64 -> schema.put("type", "integer").put("format", "int64");
            case FLOAT64 -> schema.put("type", "number").put("format", "double");
            case BYTES -> schema.put("type", "string").put("format", "byte");
            case TIME, MICROTIME -> schema.put("type", "string").put("format", "date-time");
            case QUANTITY -> oneOf(schema, "number");
            case INTSTR -> oneOf(schema.put("format", "int-or-string"), "integer");
            case RAW, FIELDS -> schema.put("type", "object");
        }
    }

    private static void oneOf(ObjectNode schema, String other) {
        ArrayNode ways = schema.putArray("oneOf");
        ways.addObject().put("type", "string");
        ways.addObject().put("type", other);
    }
}
