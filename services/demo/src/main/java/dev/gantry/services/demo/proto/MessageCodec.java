package dev.gantry.services.demo.proto;

import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** An object as a message: its fields in the order of their numbers. Complete once its types are; then any thread. */
final class MessageCodec implements Codec {
    private static final Slot[] NONE = {};

    private Slot[] byNumber = NONE;
    private List<Slot> declared = List.of();
    private byte @Nullable [] zeroBody;

    /**
     * One field of a message.
     *
     * @param name in JSON; empty for an embedded struct, whose fields stand in the JSON of the object around it
     * @param absent whether nothing is written where JSON has nothing
     */
    record Slot(String name, int tag, Codec codec, boolean absent, boolean omitEmpty) {
        int number() {
            return tag >>> 3;
        }

        boolean isEmbedded() {
            return name.isEmpty();
        }
    }

    /** @param slots in the order JSON shows them */
    void define(List<Slot> slots) {
        declared = List.copyOf(slots);
        byNumber = slots.stream().sorted(Comparator.comparingInt(Slot::number)).toArray(Slot[]::new);
    }

    /** The message without tag and length. */
    void writeBody(ProtoBuffer out, ObjectNode node) {
        for (Slot slot : byNumber) {
            if (slot.isEmbedded()) {
                slot.codec.write(out, slot.tag, node);
                continue;
            }
            JsonNode value = node.get(slot.name);
            if (value != null && !value.isNull()) {
                writeValue(out, slot, value);
            } else if (!slot.absent) {
                slot.codec.writeZero(out, slot.tag);
            }
        }
    }

    private static void writeValue(ProtoBuffer out, Slot slot, JsonNode value) {
        try {
            slot.codec.write(out, slot.tag, value);
        } catch (TreeMismatch e) {
            throw e.within(slot.name);
        }
    }

    /** The bytes of a message nothing was set in. Asked for once while types are made, so that threads only read it. */
    byte[] zeroBody() {
        byte[] known = zeroBody;
        if (known != null) {
            return known;
        }
        ProtoBuffer out = new ProtoBuffer(64);
        writeBody(out, JsonNodeFactory.instance.objectNode());
        byte[] made = out.toArray();
        zeroBody = made;
        return made;
    }

    /** Reads to the end of the input. */
    ObjectNode readBody(ProtoInput in) {
        JsonNode[] found = new JsonNode[declared.size()];
        while (in.hasMore()) {
            int tag = in.tag();
            int place = place(tag >>> 3);
            if (place < 0) {
                in.skip(tag);
            } else {
                found[place] = declared.get(place).codec.read(in, tag, found[place]);
            }
        }
        ObjectNode node = JsonNodeFactory.instance.objectNode();
        for (int i = 0; i < found.length; i++) {
            put(node, declared.get(i), found[i]);
        }
        return node;
    }

    private int place(int number) {
        for (int i = 0; i < declared.size(); i++) {
            if (declared.get(i).number() == number) {
                return i;
            }
        }
        return -1;
    }

    private static void put(ObjectNode node, Slot slot, @Nullable JsonNode found) {
        if (found == null && slot.absent) {
            return;
        }
        JsonNode value = found == null ? slot.codec.zero() : found;
        if (slot.isEmbedded()) {
            node.setAll((ObjectNode) value);
        } else if (!value.isNull() && (slot.absent || !slot.omitEmpty || !slot.codec.isEmpty(value))) {
            node.set(slot.name, value);
        }
    }

    @Override
    public WireType wireType() {
        return WireType.LENGTH;
    }

    @Override
    public void write(ProtoBuffer out, int tag, JsonNode value) {
        if (!(value instanceof ObjectNode node)) {
            throw TreeMismatch.expected("an object", value);
        }
        out.varint(tag);
        int start = out.open();
        writeBody(out, node);
        out.close(start);
    }

    @Override
    public void writeZero(ProtoBuffer out, int tag) {
        out.varint(tag);
        out.bytes(zeroBody());
    }

    @Override
    public JsonNode read(ProtoInput in, int tag, @Nullable JsonNode before) {
        WireType.LENGTH.expect(tag);
        return readBody(in.message());
    }

    @Override
    public JsonNode zero() {
        return readBody(new ProtoInput(zeroBody(), 0, zeroBody().length));
    }

    @Override
    public boolean isEmpty(JsonNode value) {
        return value.isEmpty();
    }
}
