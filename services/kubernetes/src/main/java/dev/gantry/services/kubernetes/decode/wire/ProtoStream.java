package dev.gantry.services.kubernetes.decode.wire;

import java.io.IOException;

/** The outer protobuf messages of a stream, field by field, without holding more than one field. One thread. */
public final class ProtoStream {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private final Window window;
    private int field;
    private int wire;
    private long length;
    private long end;

    public ProtoStream(Window window) {
        this.window = window;
    }

    /**
     * Reads the next field's number and, where it has one, its length.
     *
     * @param end where the message ends in the body; Long.MAX_VALUE for the end of the body itself
     * @return false at that end
     */
    public boolean next(long end) throws IOException, MalformedException {
        this.end = end;
        if (window.offset() >= end) {
            return false;
        }
        if (window.buffered() == 0 && !window.more()) {
            if (end == Long.MAX_VALUE) {
                return false;
            }
            throw cut();
        }
        long tag = varint();
        field = (int) (tag >>> 3);
        wire = (int) tag & 7;
        if (field <= 0 || tag >>> 3 > 0x1FFF_FFFFL) {
            throw new MalformedException("field number " + (tag >>> 3), window.offset());
        }
        if (wire == LENGTH) {
            length = varint();
            if (length < 0 || length > end - window.offset()) {
                throw new MalformedException(
                        "field " + field + " announces " + Long.toUnsignedString(length) + " bytes, more than are left",
                        window.offset());
            }
        }
        return true;
    }

    public int field() {
        return field;
    }

    /** Bytes of the present field. */
    public long length() throws MalformedException {
        if (wire != LENGTH) {
            throw new MalformedException("field " + field + " has wire type " + wire, window.offset());
        }
        return length;
    }

    /** Where the present field ends in the body. */
    public long lengthEnd() throws MalformedException {
        return window.offset() + length();
    }

    /** Gets the present field into the window whole and points {@code fields} at it. */
    public void hold(ProtoFields fields) throws IOException, MalformedException {
        if (length() > Window.LONGEST) {
            throw new MalformedException("field " + field + " takes " + length + " bytes", window.offset());
        }
        if (!window.ensure((int) length)) {
            throw cut();
        }
        int from = window.position();
        fields.reset(window.bytes(), from, from + (int) length, window.base());
    }

    /** Goes on behind the field that is held. */
    public void passHeld() {
        window.advance((int) length);
    }

    /** Passes over the present field. */
    public void skip() throws IOException, MalformedException {
        switch (wire) {
            case VARINT -> varint();
            case FIXED64 -> pass(8);
            case LENGTH -> pass(length);
            case FIXED32 -> pass(4);
            default -> throw new MalformedException("wire type " + wire, window.offset());
        }
    }

    private void pass(long count) throws IOException, MalformedException {
        if (!window.skip(count)) {
            throw cut();
        }
    }

    private long varint() throws IOException, MalformedException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = window.offset() < end ? window.read() : -1;
            if (next < 0) {
                throw cut();
            }
            value |= (long) (next & 0x7F) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new MalformedException("a number does not end", window.offset());
    }

    private MalformedException cut() {
        return new MalformedException(
                end == Long.MAX_VALUE
                        ? "the body ends inside field " + field
                        : "the body ends with " + Math.max(0, end - window.offset()) + " announced bytes missing",
                window.offset() + window.buffered());
    }
}
