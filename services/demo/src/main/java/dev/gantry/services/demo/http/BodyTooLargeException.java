package dev.gantry.services.demo.http;

import java.io.IOException;

/** A request body above the server's limit. */
final class BodyTooLargeException extends IOException {
    private static final long serialVersionUID = 1;
}
