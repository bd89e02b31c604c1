package dev.gantry.services.demo.schema;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One field of an API type. Immutable; any thread.
 *
 * @param number of the protobuf field; 0 for none
 * @param embedded number of the protobuf message the field stands in, because its struct is embedded in Go; 0 for the
 *     message of the type itself
 * @param pointer whether Go can tell absent from zero
 * @param omitEmpty whether Go leaves it out of JSON when it is empty
 * @param merge how a strategic merge patch treats it
 * @param shape how server-side apply divides its ownership
 * @param defaultValue as written in the OpenAPI of the release, null for none
 * @param values the only values allowed, empty for any
 */
public record Field(
        String name,
        int number,
        int embedded,
        FieldType type,
        boolean pointer,
        boolean omitEmpty,
        boolean required,
        Merge merge,
        Shape shape,
        @Nullable String defaultValue,
        List<String> values) {

    /**
     * {@code patchStrategy} and {@code patchMergeKey} of the struct tag.
     *
     * @param merges whether a list merges
     * @param replaces whether even an object is replaced as a whole
     * @param key what elements of a list are told apart by, empty where they are values
     */
    public record Merge(boolean merges, boolean replaces, boolean retainsKeys, String key) {}

    /** {@code x-kubernetes-list-type} and {@code x-kubernetes-map-type}. */
    public sealed interface Shape {
        /** Owned part by part: an object or a map. */
        record Granular() implements Shape {}

        /** Owned as a whole: the default of lists and scalars. */
        record Atomic() implements Shape {}

        /** A list of values, each owned by itself. */
        record SetOf() implements Shape {}

        /** A list of objects told apart by these keys. */
        record Keyed(List<String> keys) implements Shape {}
    }

    Field within(int message) {
        return new Field(name, number, message, type, pointer, omitEmpty, required, merge, shape, defaultValue, values);
    }
}
