/** The embedded fleet as the application sees it: start it, speak to it, stop it. */
@NullMarked
package dev.gantry.services.demo;

import org.jspecify.annotations.NullMarked;
