package dev.gantry.services.demo.api;

/**
 * How a change is to be made. Immutable; any thread.
 *
 * @param manager who the changed fields belong to
 * @param isDryRun whether everything is checked and nothing kept
 * @param force whether server-side apply takes fields from other managers
 */
public record WriteOptions(String manager, boolean isDryRun, Strictness strictness, boolean force) {
    /** What happens to fields the type does not have: the {@code fieldValidation} parameter. */
    public enum Strictness {
        IGNORE,
        WARN,
        STRICT
    }

    public static WriteOptions by(String manager) {
        return new WriteOptions(manager, false, Strictness.WARN, false);
    }
}
