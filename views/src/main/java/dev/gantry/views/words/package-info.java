/**
 * What values that several screens show are called in the language of the moment. Each key stands here as a literal, so
 * that the build can tell which are used.
 *
 * <p>Not here: the words themselves (resources) and sentences that only one screen says (that screen).
 */
@NullMarked
package dev.gantry.views.words;

import org.jspecify.annotations.NullMarked;
