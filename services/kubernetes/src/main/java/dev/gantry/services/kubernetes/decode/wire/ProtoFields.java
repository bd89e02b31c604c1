package dev.gantry.services.kubernetes.decode.wire;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.kubernetes.intern.Interner;

/**
 * Protobuf, read in place (encoding: protobuf.dev, "Encoding"; groups are not used by Kubernetes). Field numbers it is
 * not asked about, and so every field a newer server adds, are passed over by wire type. One thread.
 */
public final class ProtoFields extends Fields {
    private static final int VARINT = 0;
    private static final int FIXED64 = 1;
    private static final int LENGTH = 2;
    private static final int FIXED32 = 5;

    private static final int TIME_SECONDS = 1;
    private static final int ENTRY_KEY = 1;
    private static final int ENTRY_VALUE = 2;
    private static final int QUANTITY_STRING = 1;

    private byte[] bytes = {};
    private int position;
    private int end;
    private int wire;
    /** Where the present field ends, if it has a length. */
    private int fieldEnd;

    private long base;

    public ProtoFields(Interner interner) {
        super(interner);
    }

    /**
     * Begins with the message in those bytes.
     *
     * @param base what to add to an index to get an offset in the body
     */
    public void reset(byte[] bytes, int from, int to, long base) {
        this.bytes = bytes;
        this.position = from;
        this.end = to;
        this.fieldEnd = to;
        this.wire = LENGTH;
        this.base = base;
    }

    @Override
    public int enter(Shape shape) throws MalformedException {
        require(LENGTH);
        int outer = end;
        end = fieldEnd;
        return outer;
    }

    @Override
    public void leave(int outer) {
        position = end;
        end = outer;
    }

    @Override
    public int next() throws MalformedException {
        if (position >= end) {
            return END;
        }
        long tag = varint();
        int field = (int) (tag >>> 3);
        if (field <= 0 || tag >>> 3 > 0x1FFF_FFFFL) {
            throw malformed("field number " + (tag >>> 3));
        }
        wire = (int) tag & 7;
        if (wire == LENGTH) {
            long length = varint();
            if (length < 0 || length > end - position) {
                throw malformed("field " + field + " announces " + Long.toUnsignedString(length) + " bytes where "
                        + (end - position) + " are left");
            }
            fieldEnd = position + (int) length;
        }
        return field;
    }

    @Override
    public void skip() throws MalformedException {
        switch (wire) {
            case VARINT -> varint();
            case FIXED64 -> pass(8);
            case LENGTH -> position = fieldEnd;
            case FIXED32 -> pass(4);
            default -> throw malformed("wire type " + wire);
        }
    }

    private void pass(int count) throws MalformedException {
        if (end - position < count) {
            throw malformed("a fixed field is cut off");
        }
        position += count;
    }

    @Override
    public long number() throws MalformedException {
        require(VARINT);
        return varint();
    }

    @Override
    public boolean flag() throws MalformedException {
        require(VARINT);
        return varint() != 0;
    }

    /** {@code Time} and {@code MicroTime}: a zero time is an empty message. */
    @Override
    public long time() throws MalformedException {
        require(LENGTH);
        int outer = end;
        end = fieldEnd;
        long seconds = Meta.NO_TIME;
        for (int field = next(); field != END; field = next()) {
            if (field == TIME_SECONDS) {
                seconds = number();
            } else {
                skip();
            }
        }
        leave(outer);
        return seconds;
    }

    @Override
    public void entry() throws MalformedException {
        readEntry(false);
    }

    @Override
    public void quantityEntry() throws MalformedException {
        readEntry(true);
    }

    private void readEntry(boolean quantity) throws MalformedException {
        require(LENGTH);
        int outer = end;
        end = fieldEnd;
        key = bytes;
        keyFrom = keyTo = end;
        text = bytes;
        from = to = end;
        for (int field = next(); field != END; field = next()) {
            if (field == ENTRY_KEY) {
                require(LENGTH);
                keyFrom = position;
                keyTo = fieldEnd;
                position = fieldEnd;
            } else if (field == ENTRY_VALUE && quantity) {
                loadQuantity();
            } else if (field == ENTRY_VALUE) {
                load();
            } else {
                skip();
            }
        }
        leave(outer);
    }

    private void loadQuantity() throws MalformedException {
        require(LENGTH);
        int outer = end;
        end = fieldEnd;
        for (int field = next(); field != END; field = next()) {
            if (field == QUANTITY_STRING) {
                load();
            } else {
                skip();
            }
        }
        leave(outer);
    }

    @Override
    void load() throws MalformedException {
        require(LENGTH);
        text = bytes;
        from = position;
        to = fieldEnd;
        position = fieldEnd;
    }

    @Override
    public long offset() {
        return base + position;
    }

    /** Index of the present field's first byte; it must have a length. */
    public int start() throws MalformedException {
        require(LENGTH);
        return position;
    }

    /** Index behind the present field's last byte; it must have a length. */
    public int stop() throws MalformedException {
        require(LENGTH);
        return fieldEnd;
    }

    private long varint() throws MalformedException {
        if (position < end && bytes[position] >= 0) {
            return bytes[position++];
        }
        return longVarint();
    }

    private long longVarint() throws MalformedException {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            if (position >= end) {
                throw malformed("a number is cut off");
            }
            byte next = bytes[position++];
            value |= (long) (next & 0x7F) << shift;
            if (next >= 0) {
                return value;
            }
        }
        throw malformed("a number does not end");
    }

    private void require(int expected) throws MalformedException {
        if (wire != expected) {
            throw malformed("wire type " + wire + " where " + expected + " belongs");
        }
    }

    private MalformedException malformed(String what) {
        return new MalformedException(what, offset());
    }
}
