package dev.gantry.views.details;

import dev.gantry.views.controls.Tone;

/** How an object stands now: the mark and the word its row shows. Immutable. */
public record Standing(Tone tone, String word) {}
