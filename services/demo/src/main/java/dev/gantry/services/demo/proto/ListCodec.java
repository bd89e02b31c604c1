package dev.gantry.services.demo.proto;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;

/** A field of its own for each element; read packed too, as newer protobuf writes numbers. */
record ListCodec(Codec element) implements Codec {
    @Override
    public WireType wireType() {
        return element.wireType();
    }

    @Override
    public void write(ProtoBuffer out, int tag, JsonNode value) {
        if (!(value instanceof ArrayNode list)) {
            throw TreeMismatch.expected("a list", value);
        }
        for (int i = 0; i < list.size(); i++) {
            JsonNode one = list.get(i);
            if (one.isNull()) {
                element.writeZero(out, tag);
            } else {
                element.write(out, tag, one);
            }
        }
    }

    @Override
    public void writeZero(ProtoBuffer out, int tag) {
        // An empty list has no field.
    }

    @Override
    public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
        ArrayNode list = before instanceof ArrayNode begun ? begun : JsonNodeFactory.instance.arrayNode();
        if (WireType.of(tag) == WireType.LENGTH && element.wireType() != WireType.LENGTH) {
            ProtoInput packed = in.message();
            int one = element.wireType().tag(tag >>> 3);
            while (packed.hasMore()) {
                list.add(element.read(packed, one, null));
            }
        } else {
            list.add(element.read(in, tag, null));
        }
        return list;
    }

    @Override
    public JsonNode zero() {
        return NullNode.getInstance();
    }

    @Override
    public boolean isEmpty(JsonNode value) {
        return value.isEmpty();
    }
}
