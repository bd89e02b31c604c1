package dev.gantry.services.kubernetes.decode.wire;

import dev.gantry.services.problems.Original;
import java.util.Locale;

/** Bytes that do not say what their format demands; stays inside the decoders, which turn it into a problem. */
public final class MalformedException extends Exception {
    private static final long serialVersionUID = 1L;

    private final long offset;

    /** @param offset byte offset in the unpacked body */
    public MalformedException(String message, long offset) {
        super(visible(message), null, false, false);
        this.offset = offset;
    }

    /** The bytes quoted in it may be anything, and whoever reads it may sit before a terminal. */
    private static String visible(String message) {
        StringBuilder shown = new StringBuilder(message.length());
        message.chars().forEach(unit -> {
            if (Character.isISOControl(unit)) {
                shown.append(String.format(Locale.ROOT, "\\x%02x", unit));
            } else {
                shown.append((char) unit);
            }
        });
        return shown.toString();
    }

    public long offset() {
        return offset;
    }

    /** The message, which is about bytes and for whoever looks into it. */
    public Original what() {
        return Original.of(this);
    }
}
