package dev.gantry.services.inventory;

import java.util.UUID;

/**
 * What every Kubernetes object carries, cut down to what rows, filters and indexes need. Immutable; any thread.
 *
 * @param version the {@code resourceVersion} as a number; ordered within one kind of one cluster, comparable nowhere
 *     else
 * @param created epoch seconds, or {@link #NO_TIME}
 * @param annotations only the keys some capability declared it needs
 */
public record Meta(
        UUID uid, long version, NamespacedName at, long created, Labels labels, Labels annotations, Owner owner) {
    /** A time that was absent. */
    public static final long NO_TIME = Long.MIN_VALUE;
}
