/**
 * Starts Gantry and decides what stands behind each port: {@code Main} chooses window or command line, {@code Wiring}
 * puts the parts together by hand.
 *
 * <p>Not here: what a command prints (cli), how a screen looks (views), what is true of a fleet (services).
 */
@NullMarked
package dev.gantry.app;

import org.jspecify.annotations.NullMarked;
