/**
 * The forms in which objects of one kind are served: what a version calls otherwise than the one they are kept in.
 *
 * <p>Not here: which kind is kept as which (kinds), defaults and validation of a form (strategy).
 */
@NullMarked
package dev.gantry.services.demo.forms;

import org.jspecify.annotations.NullMarked;
