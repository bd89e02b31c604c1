package dev.gantry.services.demo.kinds;

/** A file of kinds that cannot be followed. The message names file and line and says what to write. */
public final class KindProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    KindProblem(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
