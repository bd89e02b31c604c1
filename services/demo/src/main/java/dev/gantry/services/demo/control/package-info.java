/**
 * How a fleet that runs is turned from outside: faults that are set and cleared, an evening that is paused or goes on
 * faster. On a port of its own, because one that is cut could not be mended through itself.
 */
@NullMarked
package dev.gantry.services.demo.control;

import org.jspecify.annotations.NullMarked;
