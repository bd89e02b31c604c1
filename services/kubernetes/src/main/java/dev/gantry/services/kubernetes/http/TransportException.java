package dev.gantry.services.kubernetes.http;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** No answer came. Says at which step of the way it failed, and whether time ran out there. */
public final class TransportException extends IOException {
    private static final long serialVersionUID = 1L;

    /** The way of a request, in order. */
    public enum Step {
        RESOLVE("resolve"),
        CONNECT("connect"),
        PROXY("proxy"),
        TLS("TLS"),
        WRITE("write"),
        HEADERS("headers");

        private final String word;

        Step(String word) {
            this.word = word;
        }
    }

    private final Step step;
    private final boolean timedOut;

    private TransportException(Step step, String message, boolean timedOut, @Nullable Throwable cause) {
        super(message, cause);
        this.step = step;
        this.timedOut = timedOut;
    }

    static TransportException failed(Step step, String where, Throwable cause) {
        return new TransportException(step, step.word + " " + where + ": " + reason(cause), false, cause);
    }

    static TransportException failed(Step step, String where, String reason) {
        return new TransportException(step, step.word + " " + where + ": " + reason, false, null);
    }

    static TransportException late(Step step, String where, Deadline deadline) {
        String message = step.word + " " + where + ": not done within " + deadline.limitText();
        return new TransportException(step, message, true, null);
    }

    public Step step() {
        return step;
    }

    public boolean isTimedOut() {
        return timedOut;
    }

    private static String reason(Throwable cause) {
        String message = cause.getMessage();
        return message == null || message.isEmpty() ? cause.getClass().getSimpleName() : message;
    }
}
