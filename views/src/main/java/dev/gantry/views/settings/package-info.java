/**
 * The settings sheet: how the window looks, how each cluster is told apart and guarded. Every choice holds at once and
 * is kept by the settings store.
 *
 * <p>Not here: what a setting does (shell, theme, pages) and where it is kept (app).
 */
@NullMarked
package dev.gantry.views.settings;

import org.jspecify.annotations.NullMarked;
