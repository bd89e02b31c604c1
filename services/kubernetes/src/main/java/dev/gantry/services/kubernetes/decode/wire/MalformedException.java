package dev.gantry.services.kubernetes.decode.wire;

import dev.gantry.services.problems.Original;

/** Bytes that do not say what their format demands; stays inside the decoders, which turn it into a problem. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /** @param offset byte offset in the unpacked body */
    public MalformedException(String message, long offset) {
        super(message, null, false, false);
        this.offset = offset;
    }

    public long offset() {
        return offset;
    }

    /** The message, which is about bytes and for whoever looks into it. */
    public Original what() {
        return Original.of(this);
    }
}
