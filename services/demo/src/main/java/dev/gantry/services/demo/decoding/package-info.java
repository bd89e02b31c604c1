/**
 * Turns what clients send into what the server holds: fields by type, in Go's order, unknown ones told and dropped.
 * What is filled in or refused afterwards is {@code strategy}'s.
 */
@NullMarked
package dev.gantry.services.demo.decoding;

import org.jspecify.annotations.NullMarked;
