/**
 * An evening that is played instead of lived: what time it is there, what happens in it, and how it is turned.
 *
 * <p>Not here: who plays it (adapters), what it looks like (views).
 */
@NullMarked
package dev.gantry.services.evening;

import org.jspecify.annotations.NullMarked;
