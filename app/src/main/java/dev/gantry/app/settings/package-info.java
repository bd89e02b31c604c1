/**
 * The settings as a JSON file in the data directory: read once, written whole and atomically, unknown keys kept.
 *
 * <p>Not here: what the settings mean (the domain's settings package).
 */
@NullMarked
package dev.gantry.app.settings;

import org.jspecify.annotations.NullMarked;
