/**
 * What the command line and the log say of problems, in English.
 *
 * <p>Not here: the sentences themselves (resources), and who chooses which (views).
 */
@NullMarked
package dev.gantry.app.words;

import org.jspecify.annotations.NullMarked;
