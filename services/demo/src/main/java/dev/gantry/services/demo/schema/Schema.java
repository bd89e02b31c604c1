package dev.gantry.services.demo.schema;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * The types of Kubernetes 1.36: what strategic merge, server-side apply, validation, protobuf and OpenAPI need to know
 * of a field. Immutable; any thread.
 */
public final class Schema {
    private static final String RESOURCE = "schema.txt";

    private final Map<String, ObjectType> types;

    Schema(Map<String, ObjectType> types) {
        this.types = Map.copyOf(types);
    }

    /** Reads the table that is part of this module. */
    public static Schema kubernetes() {
        try (InputStream table = Schema.class.getResourceAsStream(RESOURCE)) {
            if (table == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the module");
            }
            return SchemaReader.read(new BufferedReader(new InputStreamReader(table, StandardCharsets.UTF_8)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @throws IllegalArgumentException for a name that the table does not have */
    public ObjectType type(String name) {
        ObjectType type = types.get(name);
        if (type == null) {
            throw new IllegalArgumentException("no type " + name + " in " + RESOURCE);
        }
        return type;
    }

    public Iterable<ObjectType> types() {
        return types.values();
    }
}
