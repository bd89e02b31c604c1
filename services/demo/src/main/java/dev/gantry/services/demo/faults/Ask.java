package dev.gantry.services.demo.faults;

/**
 * What a request asks for, as far as faults tell requests apart. Immutable; any thread.
 *
 * @param group empty for the core group
 * @param resource plural; empty for a path that names none, such as {@code /version}
 * @param subresource empty for the object itself
 * @param verb as authorization names it
 * @param isContinued whether it asks for a later page of a list
 */
public record Ask(String group, String resource, String subresource, String verb, boolean isContinued) {}
