package dev.gantry.app.cli;

/** The exit codes scripts may rely on. */
public enum ExitCode {
    DONE(0),
    /** The answer is negative: nothing of that name, a check that failed. */
    NEGATIVE(1),
    USAGE(2),
    /** A cluster could not be reached or did not let the user in; nothing was changed. */
    UNREACHABLE(3),
    BUG(70);

    private final int code;

    ExitCode(int code) {
        this.code = code;
    }

    public int code() {
        return code;
    }

    /** Of what several clusters ended with, the one to end with: that one could not be reached outweighs the rest. */
    static ExitCode worse(ExitCode one, ExitCode other) {
        return one == UNREACHABLE || other == DONE ? one : other;
    }
}
