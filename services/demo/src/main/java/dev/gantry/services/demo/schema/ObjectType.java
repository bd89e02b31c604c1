package dev.gantry.services.demo.schema;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One type of the API: its fields by their JSON names, in Go's order. Complete once the schema is loaded; any thread.
 */
public final class ObjectType {
    private final String name;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    ObjectType(String name) {
        this.name = name;
    }

    /** Group, version and Go name: {@code apps/v1.Deployment}, {@code core/v1.PodSpec}. */
    public String name() {
        return name;
    }

    public @Nullable Field field(String jsonName) {
        return fields.get(jsonName);
    }

    public Collection<Field> fields() {
        return fields.values();
    }

    void add(Field field) {
        fields.put(field.name(), field);
    }

    @Override
    public String toString() {
        return name;
    }
}
