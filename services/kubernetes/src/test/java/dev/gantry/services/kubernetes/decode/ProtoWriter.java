package dev.gantry.services.kubernetes.decode;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Writes protobuf by hand, for tests, as the API server would. */
final class ProtoWriter {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    ProtoWriter number(int field, long value) {
        varint((long) field << 3);
        varint(value);
        return this;
    }

    ProtoWriter flag(int field, boolean value) {
        return number(field, value ? 1 : 0);
    }

    ProtoWriter text(int field, String value) {
        return bytes(field, value.getBytes(StandardCharsets.UTF_8));
    }

    ProtoWriter message(int field, ProtoWriter inner) {
        return bytes(field, inner.bytes());
    }

    ProtoWriter bytes(int field, byte[] value) {
        varint((long) field << 3 | 2);
        varint(value.length);
        out.writeBytes(value);
        return this;
    }

    ProtoWriter fixed64(int field, long value) {
        varint((long) field << 3 | 1);
        out.writeBytes(ByteBuffer.allocate(8).putLong(value).array());
        return this;
    }

    ProtoWriter fixed32(int field, int value) {
        varint((long) field << 3 | 5);
        out.writeBytes(ByteBuffer.allocate(4).putInt(value).array());
        return this;
    }

    ProtoWriter map(int field, Map<String, String> entries) {
        entries.forEach(
                (key, value) -> message(field, new ProtoWriter().text(1, key).text(2, value)));
        return this;
    }

    ProtoWriter quantities(int field, Map<String, String> entries) {
        entries.forEach((key, value) ->
                message(field, new ProtoWriter().text(1, key).message(2, new ProtoWriter().text(1, value))));
        return this;
    }

    /** A zero time is an empty message. */
    ProtoWriter time(int field, long seconds) {
        return message(field, new ProtoWriter().number(1, seconds).number(2, 0));
    }

    ProtoWriter raw(byte[] value) {
        out.writeBytes(value);
        return this;
    }

    byte[] bytes() {
        return out.toByteArray();
    }

    void varint(long value) {
        long left = value;
        while ((left & ~0x7FL) != 0) {
            out.write((int) (left & 0x7F | 0x80));
            left >>>= 7;
        }
        out.write((int) left);
    }

    /** {@code k8s\0} and runtime.Unknown around an object. */
    static byte[] envelope(String apiVersion, String kind, byte[] object) {
        return new ProtoWriter()
                .raw(new byte[] {'k', '8', 's', 0})
                .message(1, new ProtoWriter().text(1, apiVersion).text(2, kind))
                .bytes(2, object)
                .text(3, "")
                .text(4, "")
                .bytes();
    }

    /** A frame of a watch. */
    static byte[] frame(String type, byte[] enveloped) {
        byte[] event = new ProtoWriter()
                .text(1, type)
                .message(2, new ProtoWriter().bytes(1, enveloped))
                .bytes();
        return ByteBuffer.allocate(4 + event.length)
                .putInt(event.length)
                .put(event)
                .array();
    }
}
