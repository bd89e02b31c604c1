package dev.gantry.views.fleet;

import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;

/**
 * Something that needs a person: what, why, where, since when, and where to look. Immutable; any thread.
 *
 * @param id the same for the same trouble, however its numbers change
 * @param since how long, ready to show; empty where nobody knows
 * @param link the word on the way to {@code route}
 */
record Finding(
        String id, Tone tone, String title, String why, String cluster, String since, String link, Route route) {}
