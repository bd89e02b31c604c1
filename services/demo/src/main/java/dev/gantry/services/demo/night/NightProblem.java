package dev.gantry.services.demo.night;

/** A script that cannot be played. The message names file and line and says what to write. */
public final class NightProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NightProblem(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }
}
