package dev.gantry.views.shell;

import dev.gantry.views.controls.Tone;

/**
 * What stands at the right end of a rail entry: how much there is and how much of it is wrong. Immutable.
 *
 * @param tone of what is wrong
 * @param problems 0 shows no mark
 * @param total negative shows no number
 */
public record Tally(Tone tone, int problems, int total) {
    /** Nothing to say yet. */
    public static final Tally NONE = new Tally(Tone.HEALTHY, 0, -1);
}
