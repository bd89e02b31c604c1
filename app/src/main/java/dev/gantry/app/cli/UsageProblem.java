package dev.gantry.app.cli;

import java.util.Objects;

/**
 * What was asked makes no sense; the message says what to give instead. Ends the command with {@link ExitCode#USAGE}.
 */
final class UsageProblem extends Exception {
    private static final long serialVersionUID = 1L;

    UsageProblem(String message) {
        super(message);
    }

    @Override
    public String getMessage() {
        return Objects.requireNonNull(super.getMessage());
    }
}
