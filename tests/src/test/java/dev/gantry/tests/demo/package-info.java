/** The window on a fleet of its own process, from the command to the pictures. */
@NullMarked
package dev.gantry.tests.demo;

import org.jspecify.annotations.NullMarked;
