/**
 * What containers write to their logs: nothing is kept, every line follows from the container, its run and the time of
 * the evening. The words are in {@code lines.yaml}; who asks over HTTP is answered here too.
 */
@NullMarked
package dev.gantry.services.demo.logs;

import org.jspecify.annotations.NullMarked;
