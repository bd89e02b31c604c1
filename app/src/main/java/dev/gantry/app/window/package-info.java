/**
 * The window's life: its arguments, JavaFX's start and stop, the stage and its place on the screens, faults nobody
 * caught.
 *
 * <p>Not here: anything drawn inside the window (views).
 */
@NullMarked
package dev.gantry.app.window;

import org.jspecify.annotations.NullMarked;
