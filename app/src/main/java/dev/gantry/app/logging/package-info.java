/**
 * Where the log goes: a rotating file in the data folder, warnings to stderr as well.
 *
 * <p>Not here: what is logged; every class logs through {@code System.Logger}.
 */
@NullMarked
package dev.gantry.app.logging;

import org.jspecify.annotations.NullMarked;
