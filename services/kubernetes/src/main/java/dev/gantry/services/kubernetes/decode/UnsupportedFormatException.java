package dev.gantry.services.kubernetes.decode;

import java.io.IOException;

/** The answer is in a format no decoder reads; the message names it and what it usually means. */
public final class UnsupportedFormatException extends IOException {
    private static final long serialVersionUID = 1L;

    public UnsupportedFormatException(String message) {
        super(message);
    }
}
