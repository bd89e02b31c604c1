package dev.gantry.services.demo.proto;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A value that is one in JSON and a small message in protobuf. */
interface BodyCodec extends Codec {
    /** The message without tag and length. */
    void writeBody(ProtoBuffer out, JsonNode value);

    /** Reads to the end of the input. */
    JsonNode readBody(ProtoInput in);

    @Override
    default WireType wireType() {
        return WireType.LENGTH;
    }

    @Override
    default void write(ProtoBuffer out, int tag, JsonNode value) {
        out.varint(tag);
        int start = out.open();
        writeBody(out, value);
        out.close(start);
    }

    @Override
    default void writeZero(ProtoBuffer out, int tag) {
        write(out, tag, zero());
    }

    @Override
    default JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
        WireType.LENGTH.expect(tag);
        return readBody(in.message());
    }
}
