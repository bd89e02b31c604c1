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
    void defaults(ObjectNode object);

    /** Fills in what admission gives a new object. */
    void admit(ObjectNode object);

    /** Sets what only the server may set on a new object, such as its status. */
    void prepareCreate(ObjectNode object);

    /** Takes over from the old object what this write may not change, such as its status. */
    void prepareUpdate(ObjectNode next, ObjectNode old);

    /** The same for a write through {@code status}: only the status may change. */
    void prepareStatus(ObjectNode next, ObjectNode old);

    /** The same for a write through {@code approval}: only conditions may change. */
    void prepareApproval(ObjectNode next, ObjectNode old, String now);

    /** The same for a write through {@code resize}: only resources of containers may change. */
    void prepareResize(ObjectNode next, ObjectNode old);

    /** Adds what is wrong with a new object. */
    void validate(ObjectNode object, List<FieldProblem> problems);

    /** Adds what is wrong with a changed object or with the change. */
    void validateUpdate(ObjectNode next, ObjectNode old, List<FieldProblem> problems);

    /** Adds what is wrong with a change of the status. */
    void validateStatus(ObjectNode next, ObjectNode old, List<FieldProblem> problems);

    /** Adds what is wrong with an approval or a denial. */
    void validateApproval(ObjectNode next, ObjectNode old, List<FieldProblem> problems);

    /** Adds what is wrong with a change of a pod's resources while it runs. */
    void validateResize(ObjectNode next, ObjectNode old, List<FieldProblem> problems);

    /** Whether changes of the spec are counted in {@code metadata.generation}. */
    boolean isCounted();

    /** How long the object stays after it was deleted, in seconds; 0 for kinds that go at once. */
    long graceSeconds(ObjectNode object);
}
