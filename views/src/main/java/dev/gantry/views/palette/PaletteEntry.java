package dev.gantry.views.palette;

import dev.gantry.views.controls.Icon;

/**
 * One thing the palette can do. Immutable; its action belongs to the FX thread.
 *
 * @param id stable between runs, for the recent list
 * @param text what is matched and shown
 * @param where its group, or where the object lives; shown faint at the right end
 */
public record PaletteEntry(String id, Icon icon, String text, String where, Runnable action) {}
