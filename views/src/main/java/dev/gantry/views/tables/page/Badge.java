package dev.gantry.views.tables.page;

import dev.gantry.views.controls.Tone;

/** How fresh one cluster, or all that are alike, is: mark, words, and since when and why. Immutable. */
public record Badge(Tone tone, String words, String detail) {}
