package dev.gantry.services.demo.api;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * How a change is to be made. Immutable; any thread.
 *
 * @param manager who the changed fields belong to
 * @param isDryRun whether everything is checked and nothing kept
 * @param force whether server-side apply takes fields from other managers
 * @param guard refuses what the writer may not write
 * @param warnings told what the client should know though it is no refusal
 */
public record WriteOptions(
        String manager,
        boolean isDryRun,
        Strictness strictness,
        boolean force,
        Guard guard,
        Consumer<String> warnings) {
    /** Asked of every object before it is looked at closer. */
    @FunctionalInterface
    public interface Guard {
        Guard NONE = (old, next) -> {};

        /**
         * @param old null for a new object
         * @throws ApiException where the writer may not
         */
        void check(@Nullable ObjectNode old, ObjectNode next);
    }

    /** How closely a change is looked at: the {@code fieldValidation} parameter, and those who need none. */
    public enum Strictness {
        /** Fields the type does not have are dropped. */
        IGNORE,
        /** They are dropped, and told. */
        WARN,
        /** They are refused. */
        STRICT,
        /** The fleet's own actors: defaults are filled in, nothing is decoded or validated. */
        TRUSTED
    }

    /** Of an actor of the fleet. */
    public static WriteOptions by(String manager) {
        return new WriteOptions(manager, false, Strictness.TRUSTED, false, Guard.NONE, warning -> {});
    }

    public WriteOptions guardedBy(Guard other) {
        return new WriteOptions(manager, isDryRun, strictness, force, other, warnings);
    }

    public boolean isTrusted() {
        return strictness == Strictness.TRUSTED;
    }

    WriteOptions ownedByNobody() {
        return new WriteOptions("", isDryRun, strictness, force, guard, warnings);
    }
}
