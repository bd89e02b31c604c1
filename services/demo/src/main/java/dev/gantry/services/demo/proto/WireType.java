package dev.gantry.services.demo.proto;

/** The lowest three bits of a tag. */
enum WireType {
    VARINT(0),
    FIXED64(1),
    LENGTH(2),
    FIXED32(5);

    private final int bits;

    WireType(int bits) {
        this.bits = bits;
    }

    int tag(int number) {
        return (number << 3) | bits;
    }

    /** @throws ProtoException when the tag is of another wire type */
    void expect(int tag) {
        if ((tag & 7) != bits) {
            throw new ProtoException("field " + (tag >>> 3) + " has wire type " + (tag & 7) + " instead of " + bits);
        }
    }

    static WireType of(int tag) {
        for (WireType type : values()) {
            if (type.bits == (tag & 7)) {
                return type;
            }
        }
        throw new ProtoException("wire type " + (tag & 7) + " of field " + (tag >>> 3));
    }
}
