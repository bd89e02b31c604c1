/**
 * The bar of an evening that is played: its clock, its speed, its chapters.
 *
 * <p>Not here: who plays it (an adapter), and everything the screens show of it, which they take for real.
 */
@NullMarked
package dev.gantry.views.evening;

import org.jspecify.annotations.NullMarked;
