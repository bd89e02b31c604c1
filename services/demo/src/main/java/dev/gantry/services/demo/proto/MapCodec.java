package dev.gantry.services.demo.proto;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.NullNode;
import tools.jackson.databind.node.ObjectNode;

/** A message of key and value for each entry, in the order of the keys. */
record MapCodec(Codec value) implements Codec {
    private static final int KEY = WireType.LENGTH.tag(1);
    private static final int VALUE = 2;
    private static final String[] NO_KEYS = {};

    @Override
    public WireType wireType() {
        return WireType.LENGTH;
    }

    @Override
    public void write(ProtoBuffer out, int tag, JsonNode node) {
        if (!(node instanceof ObjectNode map)) {
            throw TreeMismatch.expected("an object", node);
        }
        String[] keys = map.propertyNames().toArray(NO_KEYS);
        Arrays.sort(keys);
        int valueTag = value.wireType().tag(VALUE);
        for (String key : keys) {
            out.varint(tag);
            int start = out.open();
            out.varint(KEY);
            out.string(key);
            JsonNode one = map.path(key);
            if (one.isNull()) {
                value.writeZero(out, valueTag);
            } else {
                value.write(out, valueTag, one);
            }
            out.close(start);
        }
    }

    @Override
    public void writeZero(ProtoBuffer out, int tag) {
        // An empty map has no field.
    }

    @Override
    public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
        ObjectNode map = before instanceof ObjectNode begun ? begun : JsonNodeFactory.instance.objectNode();
        ProtoInput entry = in.message();
        String key = "";
        JsonNode found = null;
        while (entry.hasMore()) {
            int part = entry.tag();
            if (part == KEY) {
                key = entry.string();
            } else if (part >>> 3 == VALUE) {
                found = value.read(entry, part, found);
            } else {
                entry.skip(part);
            }
        }
        map.set(key, found == null ? value.zero() : found);
        return map;
    }

    @Override
    public JsonNode zero() {
        return NullNode.getInstance();
    }

    @Override
    public boolean isEmpty(JsonNode node) {
        return node.isEmpty();
    }
}
