package dev.gantry.views.tables.page;

import dev.gantry.views.controls.Tone;

/**
 * What is wrong with what is shown, for the one banner of a page. Immutable.
 *
 * @param what and since when
 * @param meaning for the rows shown
 * @param why what failed and what to do, empty for none
 * @param retry whether trying again now makes sense
 * @param more how many lesser things are wrong beside it
 */
public record Notice(Tone tone, String what, String meaning, String why, boolean retry, int more) {
    Notice and(int others) {
        return new Notice(tone, what, meaning, why, retry, others);
    }
}
