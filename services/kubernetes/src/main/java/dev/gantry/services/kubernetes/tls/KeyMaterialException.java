package dev.gantry.services.kubernetes.tls;

import java.io.IOException;

/** A key or certificate cannot be used; the message says which, why and what to do, and never holds any of it. */
public final class KeyMaterialException extends IOException {
    private static final long serialVersionUID = 1L;

    public KeyMaterialException(String message) {
        super(message);
    }

    public KeyMaterialException(String message, Throwable cause) {
        super(message, cause);
    }
}
