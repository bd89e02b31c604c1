/**
 * {@code gantry describe}: one object in words, laid out as kubectl lays it out.
 *
 * <p>Works on the object's JSON, so that a field Gantry has no record for is still told. The kinds kubectl knows have
 * sections of their own; every other kind is told field by field.
 */
package dev.gantry.app.cli.describe;
