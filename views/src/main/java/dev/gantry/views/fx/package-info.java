/**
 * Threads of the window: the one door to the FX thread, timers, and the coalescer that turns floods of changes into at
 * most one hop per frame.
 *
 * <p>Not here: anything that knows a table, a page or a cluster.
 */
package dev.gantry.views.fx;
