package dev.gantry.services.demo.api;

import dev.gantry.services.demo.kinds.Kind;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Keeps {@code metadata.managedFields}: who owns which field. Any thread. */
public interface Ownership {
    /**
     * Who writes, and how the entry is to be named.
     *
     * @param time RFC 3339
     * @param subresource empty for the object itself
     */
    record Writer(String manager, String time, String subresource) {}

    /** Notes in the new version what a create, update or patch changed. */
    void updated(@Nullable ObjectNode before, ObjectNode after, Kind kind, Writer writer);

    /**
     * Server-side apply: what the object becomes.
     *
     * @throws ApiException 409 where another manager owns a field that is given another value
     */
    ObjectNode applied(@Nullable ObjectNode before, ObjectNode intent, Kind kind, Writer writer, boolean force);
}
