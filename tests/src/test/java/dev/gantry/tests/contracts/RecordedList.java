package dev.gantry.tests.contracts;

import dev.gantry.services.demo.proto.ProtoEnvelope;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/**
 * A list as kube-apiserver sent it, taken apart without the code under test.
 *
 * @param meta the message of its {@code ListMeta}
 * @param items the message of each item
 */
record RecordedList(ProtoEnvelope envelope, byte[] meta, List<byte[]> items) {
    private static final int META = 1 << 3 | 2;
    private static final int ITEM = 2 << 3 | 2;

    static RecordedList of(byte[] body) {
        ProtoEnvelope envelope = ProtoEnvelope.open(body);
        ByteBuffer in = ByteBuffer.wrap(envelope.message());
        byte[] meta = {};
        List<byte[]> items = new ArrayList<>();
        while (in.hasRemaining()) {
            int tag = in.get();
            byte[] message = new byte[varint(in)];
            in.get(message);
            switch (tag) {
                case META -> meta = message;
                case ITEM -> items.add(message);
                default -> throw new AssertionError("a list has no tag " + tag);
            }
        }
        return new RecordedList(envelope, meta, items);
    }

    private static int varint(ByteBuffer in) {
        int value = 0;
        for (int shift = 0; ; shift += 7) {
            int next = in.get();
            value |= (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
    }
}
