/**
 * What {@code get} asks and says of each kind: fields for scripts (a contract), columns for people.
 *
 * <p>Rules over the records live in the domain; a new kind is one class here and one line in {@code Resources}.
 */
package dev.gantry.app.cli.report;
