package dev.gantry.services.kubernetes.credentials;

import java.io.IOException;

/** Credentials cannot be had; the message is a sentence for people that ends with the next step. */
public final class CredentialException extends IOException {
    private static final long serialVersionUID = 1L;

    public CredentialException(String message) {
        super(message);
    }
}
