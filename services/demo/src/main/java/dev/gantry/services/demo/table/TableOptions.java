package dev.gantry.services.demo.table;

/**
 * How a table is wanted. Immutable; any thread.
 *
 * @param hasHeaders false for all but the first event of a watch
 */
public record TableOptions(IncludeObject include, boolean hasHeaders) {}
