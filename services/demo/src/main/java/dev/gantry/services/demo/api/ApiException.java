package dev.gantry.services.demo.api;

import tools.jackson.databind.node.ObjectNode;

/**
 * A request the server refuses, with the {@code Status} that goes to the client. Made by {@link Refusals}; any thread.
 */
public final class ApiException extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient ObjectNode status;
    private final int retryAfterSeconds;

    ApiException(ObjectNode status, int retryAfterSeconds) {
        super(status.path("message").asString(), null, false, false);
        this.status = status;
        this.retryAfterSeconds = retryAfterSeconds;
    }

    /** The body: a {@code v1 Status}. */
    public ObjectNode status() {
        return status;
    }

    /** The HTTP status. */
    public int code() {
        return status.path("code").asInt();
    }

    /** {@code NotFound}, {@code Conflict} and the like. */
    public String reason() {
        return status.path("reason").asString();
    }

    /** What goes into {@code Retry-After}, 0 for none. */
    public int retryAfterSeconds() {
        return retryAfterSeconds;
    }
}
