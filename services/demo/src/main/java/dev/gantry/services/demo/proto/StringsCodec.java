package dev.gantry.services.demo.proto;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** A list that is the only field of a message, as the values of Go's maps of lists are. */
record StringsCodec(ListCodec list) implements BodyCodec {
    @Override
    public void writeBody(ProtoBuffer out, JsonNode value) {
        list.write(out, list.wireType().tag(1), value);
    }

    @Override
    public void writeZero(ProtoBuffer out, int tag) {
        out.varint(tag);
        out.raw(0);
    }

    @Override
    public JsonNode readBody(ProtoInput in) {
        @Nullable JsonNode found = null;
        while (in.hasMore()) {
            int tag = in.tag();
            if (tag >>> 3 == 1) {
                found = list.read(in, tag, found);
            } else {
                in.skip(tag);
            }
        }
        return found == null ? zero() : found;
    }

    @Override
    public JsonNode zero() {
        return JsonNodeFactory.instance.arrayNode();
    }

    @Override
    public boolean isEmpty(JsonNode value) {
        return value.isEmpty();
    }
}
