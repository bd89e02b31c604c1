package dev.gantry.services.demo.decoding;

import dev.gantry.services.demo.schema.Field;
import dev.gantry.services.demo.schema.FieldType;
import dev.gantry.services.demo.schema.FieldType.ListOf;
import dev.gantry.services.demo.schema.FieldType.MapOf;
import dev.gantry.services.demo.schema.FieldType.ObjectOf;
import dev.gantry.services.demo.schema.ObjectType;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

/**
 * Finds fields that a type does not have and fields given twice, in the order they stand in: what
 * {@code fieldValidation} is about. For one text; not thread-safe.
 */
public final class StrictFields {
    private final JsonParser parser;
    private final List<String> problems = new ArrayList<>();

    private StrictFields(JsonParser parser) {
        this.parser = parser;
    }

    /**
     * @param parser at the start of an object of the type
     * @param type null where only duplicates can be known, as in a merge patch
     * @return such as {@code unknown field "spec.foo"}; empty for what is no object
     */
    public static List<String> of(JsonParser parser, @Nullable ObjectType type) {
        StrictFields fields = new StrictFields(parser);
        if (parser.nextToken() == JsonToken.START_OBJECT) {
            fields.object(type == null ? null : new ObjectOf(type), "");
        }
        return fields.problems;
    }

    private void object(@Nullable FieldType type, String path) {
        Set<String> seen = new HashSet<>();
        while (parser.nextToken() == JsonToken.PROPERTY_NAME) {
            String name = parser.currentName();
            String at = path.isEmpty() ? name : path + "." + name;
            if (!seen.add(name)) {
                problems.add("duplicate field \"" + at + "\"");
            }
            JsonToken start = parser.nextToken();
            if (type instanceof ObjectOf object && !isKnown(object.type(), name, path)) {
                problems.add("unknown field \"" + at + "\"");
                parser.skipChildren();
            } else {
                value(start, held(type, name), at);
            }
        }
    }

    private static boolean isKnown(ObjectType type, String name, String path) {
        boolean mayHaveType = path.isEmpty() || Decoder.isKindWithin(type);
        return type.field(name) != null || mayHaveType && (name.equals("kind") || name.equals("apiVersion"));
    }

    private static @Nullable FieldType held(@Nullable FieldType type, String name) {
        return switch (type) {
            case ObjectOf object -> {
                Field field = object.type().field(name);
                yield field == null ? null : field.type();
            }
            case MapOf map -> map.value();
            case null, default -> null;
        };
    }

    private void value(JsonToken start, @Nullable FieldType type, String path) {
        if (start == JsonToken.START_OBJECT) {
            object(type, path);
        } else if (start == JsonToken.START_ARRAY) {
            int index = 0;
            for (JsonToken token = parser.nextToken();
                    token != JsonToken.END_ARRAY && token != null;
                    token = parser.nextToken()) {
                value(token, type instanceof ListOf list ? list.element() : null, path + "[" + index + "]");
                index++;
            }
        }
    }
}
