package dev.gantry.services.demo.store;

import org.jspecify.annotations.Nullable;

/**
 * One change of one object. Immutable; any thread.
 *
 * @param revision of the change
 * @param before the object before it, null where it was created
 * @param object what it became; where it was deleted, its last state with the revision of the deletion
 * @param nanos when, by the store's clock
 */
public record StoreEvent(long revision, @Nullable Stored before, Stored object, boolean isDeletion, long nanos) {}
