package dev.gantry.services.demo.control;

import java.util.Objects;

/** What was asked cannot be done. The message says what to ask instead. */
final class Refused extends RuntimeException {
    static final int WRONG = 400;
    static final int NOTHING_SUCH = 404;

    private static final long serialVersionUID = 1;

    private final int code;

    private Refused(int code, String message) {
        super(message);
        this.code = code;
    }

    /** The wish makes no sense. */
    static Refused wrong(String message) {
        return new Refused(WRONG, message);
    }

    /** The wish makes sense, and what it names is not there. */
    static Refused nothingSuch(String message) {
        return new Refused(NOTHING_SUCH, message);
    }

    int code() {
        return code;
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
