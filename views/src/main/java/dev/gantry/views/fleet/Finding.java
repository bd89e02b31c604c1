package dev.gantry.views.fleet;

import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;

/**
 * Something that needs a person: what, why and what next, where, since when, and where to look. Immutable; any thread.
 *
 * @param id the same for the same trouble, however its numbers change
 * @param link the word on the way to {@code route}
 */
record Finding(String id, Tone tone, String title, String why, String cluster, Since since, String link, Route route) {
    /**
     * How long.
     *
     * @param age ready to show; empty where nobody knows
     * @param meaning of what it is the age, in a sentence
     */
    record Since(String age, String meaning) {
        static final Since UNKNOWN = new Since("", "");
    }
}
