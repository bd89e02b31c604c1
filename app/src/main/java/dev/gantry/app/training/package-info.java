/**
 * The run that trains the command line's start-up cache: the build calls it once, users never do.
 *
 * <p>Not here: anything a verb needs; training only calls what is there.
 */
@NullMarked
package dev.gantry.app.training;

import org.jspecify.annotations.NullMarked;
