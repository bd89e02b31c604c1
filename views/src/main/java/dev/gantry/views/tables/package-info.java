/**
 * Tables that stay fast over thousands of changing rows, for any screen: slots, the background arranger, the view model
 * and the control.
 *
 * <p>Not here: what a row of pods or nodes shows (its screen's package) and where records come from (the domain). The
 * one rule: the list carries structure, slots carry content; see the README's decisions.
 */
package dev.gantry.views.tables;
