package dev.gantry.services.demo.strategy;

import dev.gantry.services.demo.api.FieldProblem;
import java.util.List;
import tools.jackson.databind.node.ObjectNode;

/**
 * What is particular to one kind when its objects are written: kube-apiserver's defaults, strategy and validation.
 * Trees carry type and metadata. Stateless; any thread.
 */
public interface Strategy {
    /** Fills in what a client left out. Called on every write, before anything else. */
    default void defaults(ObjectNode object) {}

    /** Sets what only the server may set on a new object, such as its status. */
    default void prepareCreate(ObjectNode object) {}

    /** Takes over from the old object what this write may not change, such as its status. */
    default void prepareUpdate(ObjectNode next, ObjectNode old) {}

    /** The same for a write through {@code status}: only the status may change. */
    default void prepareStatus(ObjectNode next, ObjectNode old) {}

    /** Adds what is wrong with an object. */
    default void validate(ObjectNode object, List<FieldProblem> problems) {}

    /** Adds what may not change so; {@link #validate} was asked before. */
    default void validateUpdate(ObjectNode next, ObjectNode old, List<FieldProblem> problems) {}

    /** How long the object stays after it was deleted, in seconds; 0 for kinds that go at once. */
    default long graceSeconds(ObjectNode object) {
        return 0;
    }
}
