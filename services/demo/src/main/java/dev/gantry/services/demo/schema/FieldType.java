package dev.gantry.services.demo.schema;

/** What a field holds. Immutable once the schema is loaded; any thread. */
public sealed interface FieldType {
    /** Values written as one JSON value and encoded in one way. */
    enum Scalar implements FieldType {
        STRING,
        BOOL,
        INT32,
        INT64,
        FLOAT64,
        /** Base64 in JSON. */
        BYTES,
        /** RFC 3339 with seconds. */
        TIME,
        /** RFC 3339 with microseconds. */
        MICROTIME,
        /** As Go writes it: {@code 1h30m0s}. */
        DURATION,
        QUANTITY,
        /** A JSON number or string. */
        INTSTR,
        /** Any JSON, kept as it came. */
        RAW,
        /** A managed field set: any JSON object. */
        FIELDS
    }

    record ListOf(FieldType element) implements FieldType {}

    /** A JSON object whose keys are data. */
    record MapOf(FieldType value) implements FieldType {}

    /** An object with fields of its own. Compared by identity, because types contain themselves. */
    final class ObjectOf implements FieldType {
        private final ObjectType type;

        public ObjectOf(ObjectType type) {
            this.type = type;
        }

        public ObjectType type() {
            return type;
        }

        @Override
        public String toString() {
            return type.name();
        }
    }
}
