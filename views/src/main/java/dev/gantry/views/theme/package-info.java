/**
 * Which theme and fonts the windows wear, and nothing else: {@code ThemeSwitch} puts AtlantaFX and Gantry's sheets on
 * scenes, {@code Fonts} loads the bundled families. The sheets themselves are in {@code dev.gantry.resources}.
 */
@NullMarked
package dev.gantry.views.theme;

import org.jspecify.annotations.NullMarked;
