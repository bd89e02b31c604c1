package dev.gantry.services.demo.proto;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/**
 * A stretch of bytes read as protobuf. One thread; throws {@link ProtoException} where the bytes end or make no sense.
 */
final class ProtoInput {
    /** Deeper than any type of the API nests; what is deeper means to exhaust the stack. */
    private static final int MAX_DEPTH = 100;

    private final byte[] bytes;
    private final int end;
    private final int depth;
    private int at;

    ProtoInput(byte[] bytes, int from, int end) {
        this(bytes, from, end, 0);
    }

    private ProtoInput(byte[] bytes, int from, int end, int depth) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
        this.depth = depth;
    }

    boolean hasMore() {
        return at < end;
    }

    /** Field number and wire type. */
    int tag() {
        long tag = varint();
        if (tag <= 0 || tag > Integer.MAX_VALUE || tag >>> 3 == 0) {
            throw new ProtoException("no such tag: " + tag);
        }
        return (int) tag;
    }

    long varint() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += 7) {
            int next = next();
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new ProtoException("a number of more than ten bytes");
    }

    String string() {
        int length = length();
        String text = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return text;
    }

    long fixed64() {
        long value = 0;
        for (int shift = 0; shift < Long.SIZE; shift += Byte.SIZE) {
            value |= (long) next() << shift;
        }
        return value;
    }

    byte[] bytes() {
        int length = length();
        byte[] value = Arrays.copyOfRange(bytes, at, at + length);
        at += length;
        return value;
    }

    /** The message that stands here, as an input of its own; this one goes on behind it. */
    ProtoInput message() {
        if (depth == MAX_DEPTH) {
            throw new ProtoException("messages nested more than " + MAX_DEPTH + " deep");
        }
        int length = length();
        ProtoInput message = new ProtoInput(bytes, at, at + length, depth + 1);
        at += length;
        return message;
    }

    /** Passes over the value of a field nobody knows. */
    void skip(int tag) {
        switch (WireType.of(tag)) {
            case VARINT -> varint();
            case FIXED64 -> pass(Long.BYTES);
            case LENGTH -> pass(length());
            case FIXED32 -> pass(Integer.BYTES);
        }
    }

    private void pass(int count) {
        if (count > end - at) {
            throw new ProtoException("the message ends within a value");
        }
        at += count;
    }

    private int length() {
        long length = varint();
        if (length < 0 || length > end - at) {
            throw new ProtoException("a length of " + length + " where " + (end - at) + " bytes are left");
        }
        return (int) length;
    }

    private int next() {
        if (at >= end) {
            throw new ProtoException("the message ends within a value");
        }
        return bytes[at++] & 0xFF;
    }
}
