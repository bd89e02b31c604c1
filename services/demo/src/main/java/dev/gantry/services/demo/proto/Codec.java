package dev.gantry.services.demo.proto;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** How values of one type stand in protobuf. Immutable; any thread. */
interface Codec {
    /** What stands in the tag of a field of this type. */
    WireType wireType();

    /**
     * Writes a field, its tag included.
     *
     * @param value anything but absent or null
     * @throws IllegalArgumentException for a tree that is not of the type
     */
    void write(ProtoBuffer out, int tag, JsonNode value);

    /** Writes what Go writes for a field that is no pointer and was never set: nothing for lists and maps. */
    void writeZero(ProtoBuffer out, int tag);

    /**
     * Reads what follows the tag.
     *
     * @param before what earlier fields of this number gave: lists and maps come element by element
     */
    JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before);

    /** What Go writes to JSON for a field that is no pointer and was never set. */
    JsonNode zero();

    /** Whether Go's JSON leaves the value out under {@code omitempty} where the field is no pointer. */
    boolean isEmpty(JsonNode value);
}
