package dev.gantry.services.demo.patch;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** A {@link FieldSet} as {@code fieldsV1} has it. Pure; any thread. */
final class FieldsV1 {
    private static final String SELF = ".";

    private FieldsV1() {}

    /** The JSON shares what was never looked into, and its empty objects are one. */
    static ObjectNode encode(FieldSet set) {
        return encode(set, false, JsonNodeFactory.instance.objectNode());
    }

    private static ObjectNode encode(FieldSet set, boolean withSelf, ObjectNode empty) {
        if (set.isEmpty()) {
            return empty;
        }
        ObjectNode fields = JsonNodeFactory.instance.objectNode();
        if (withSelf) {
            fields.set(SELF, empty);
        }
        for (int i = 0; i < set.size(); i++) {
            ObjectNode written = set.written(i);
            boolean isWritten = written != null && set.isMember(i) == written.has(SELF);
            fields.set(
                    set.element(i).text(),
                    isWritten && written != null ? written : encode(set.below(i), set.isMember(i), empty));
        }
        return fields;
    }

    /** @throws IllegalArgumentException for what is no set of fields */
    static FieldSet decode(@Nullable JsonNode fields) {
        return fields == null || fields.isNull() ? FieldSet.EMPTY : decode(fields, false);
    }

    /** For what this server wrote: parts are read when they are looked into. */
    static FieldSet decodeLazily(@Nullable JsonNode fields) {
        return fields == null || fields.isNull() ? FieldSet.EMPTY : decode(fields, true);
    }

    private static FieldSet decode(JsonNode fields, boolean isLazy) {
        if (!fields.isObject()) {
            throw new IllegalArgumentException("no set of fields: " + fields);
        }
        FieldSetBuilder set = null;
        for (Map.Entry<String, JsonNode> field : fields.properties()) {
            PathElement element = field.getKey().equals(SELF) ? null : PathElement.parse(field.getKey());
            if (element != null) {
                set = add(set, element, field.getValue(), isLazy);
            }
        }
        return FieldSetBuilder.built(set);
    }

    private static FieldSetBuilder add(
            @Nullable FieldSetBuilder set, PathElement element, JsonNode below, boolean isLazy) {
        boolean hasSelf = below.has(SELF);
        boolean isLeaf = below.isEmpty() || (hasSelf && below.size() == 1);
        if (isLeaf && below.isObject()) {
            return FieldSetBuilder.with(set, element, true, FieldSet.EMPTY);
        }
        if (isLazy && below instanceof ObjectNode written) {
            return FieldSetBuilder.with(set, element, hasSelf, written);
        }
        FieldSet read = decode(below, false);
        return FieldSetBuilder.with(set, element, hasSelf || read.isEmpty(), read);
    }
}
