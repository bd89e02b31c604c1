package dev.gantry.services.demo.night;

import org.snakeyaml.engine.v2.nodes.Node;

/** A script that cannot be played. The message names file and line and says what to write. */
public final class NightProblem extends IllegalArgumentException {
    private static final long serialVersionUID = 1;

    NightProblem(String file, int line, String what) {
        super(file + ":" + line + ": " + what);
    }

    static NightProblem at(String file, Node place, String what) {
        return new NightProblem(
                file, place.getStartMark().map(mark -> mark.getLine() + 1).orElse(1), what);
    }
}
