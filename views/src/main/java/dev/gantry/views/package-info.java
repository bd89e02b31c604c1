/**
 * The one door to the screens for whoever owns the window: {@code ConsoleViews} knows every screen and the frame; no
 * other class knows more than its own.
 */
@NullMarked
package dev.gantry.views;

import org.jspecify.annotations.NullMarked;
