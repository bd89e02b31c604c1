package dev.gantry.services.inventory;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind of one cluster, keyed by uid. One writer at a time, each event in constant time; readers take
 * snapshots from any thread without waiting. Versions only go forward, except through a complete list: what a replayed
 * watch brings a second time changes nothing.
 */
public final class ObjectTable<T extends Resource> {
    private static final String EVERYWHERE = "";

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Registration<T>> registrations = new CopyOnWriteArrayList<>();
    private final RecentRemovals removals = new RecentRemovals();
    private final Map<String, Long> reached = new HashMap<>();
    private volatile TableState<T> state = TableState.empty();
    private boolean isTelling;

    /** The table now. */
    public Snapshot<T> snapshot() {
        return state;
    }

    /** Shows the observer the table and then, without gap or repeat, every later change. */
    public Subscription subscribe(TableObserver<T> observer) {
        Registration<T> registration = new Registration<>(observer);
        lock.lock();
        try {
            observer.present(state);
            registrations.add(registration);
        } finally {
            lock.unlock();
        }
        return () -> {
            registration.isOpen = false;
            registrations.remove(registration);
        };
    }

    /** Writer: what a watch brought since the last call, and the resourceVersion it leads to. */
    public void apply(List<Delta<T>> deltas, long upTo) {
        apply(deltas, upTo, EVERYWHERE);
    }

    /** Writer: as above, for a watch of one namespace. */
    public void apply(List<Delta<T>> deltas, long upTo, String namespace) {
        write(deltas.size(), batch -> {
            deltas.forEach(batch::apply);
            reached.merge(namespace, upTo, Math::max);
            return Math.max(state.version(), upTo);
        });
    }

    /** Writer: rows of a first list that is still streaming in. */
    public void load(List<T> rows) {
        write(rows.size(), batch -> {
            rows.forEach(batch::loaded);
            return state.version();
        });
    }

    /** Writer: a complete list; only what differs from the table is handed on. */
    public void replace(Collection<T> all, long listVersion) {
        replace(all, listVersion, EVERYWHERE);
    }

    /** Writer: as above, but the list covers one namespace only; objects elsewhere stay. */
    public void replace(Collection<T> all, long listVersion, String namespace) {
        write(all.size(), batch -> {
            if (listVersion < reached.getOrDefault(namespace, 0L)) {
                // Another history: what was removed in the old one may well be there in the new one.
                removals.clear();
            }
            Set<UUID> listed = HashSet.newHashSet(all.size());
            for (T object : all) {
                listed.add(object.uid());
                batch.force(object);
            }
            for (T held : heldIn(state, namespace)) {
                if (!listed.contains(held.uid())) {
                    removals.add(held.uid(), listVersion);
                    batch.forceOut(held.uid());
                }
            }
            if (namespace.equals(EVERYWHERE)) {
                reached.clear();
            }
            reached.put(namespace, listVersion);
            return namespace.equals(EVERYWHERE) ? listVersion : Math.max(state.version(), listVersion);
        });
    }

    /** Writer: the kind is no longer kept; everything is handed on as removed and forgotten. */
    public void drop() {
        write(state.size(), batch -> {
            state.forEach(held -> batch.forceOut(held.uid()));
            removals.clear();
            reached.clear();
            return 0L;
        });
    }

    /**
     * Writer: a namespace (empty for all) is no longer kept; its objects are handed on as removed, but not remembered
     * as such, as they are still on the server and may be read again.
     */
    public void drop(String namespace) {
        if (namespace.equals(EVERYWHERE)) {
            drop();
            return;
        }
        Collection<T> left = state.inNamespace(namespace);
        write(left.size(), batch -> {
            left.forEach(held -> batch.forceOut(held.uid()));
            reached.remove(namespace);
            return state.version();
        });
    }

    /**
     * Compares a list read just now with the table, from any thread and while its watch goes on.
     *
     * @param listVersion the list's resourceVersion
     * @param namespace the one the list covers, empty for all
     */
    public Verification verify(Collection<T> fresh, long listVersion, String namespace) {
        lock.lock();
        try {
            long upTo = reached.getOrDefault(namespace, reached.getOrDefault(EVERYWHERE, 0L));
            return new Comparison<>(state, removals, upTo).with(fresh, heldIn(state, namespace), listVersion);
        } finally {
            lock.unlock();
        }
    }

    private static <T extends Resource> Iterable<T> heldIn(TableState<T> state, String namespace) {
        return namespace.equals(EVERYWHERE) ? state.objects() : state.inNamespace(namespace);
    }

    /** One writing step: fills the batch and returns the version it leads to. */
    private interface Step<T extends Resource> {
        long fill(Batch<T> batch);
    }

    private void write(int expected, Step<T> step) {
        lock.lock();
        try {
            if (isTelling) {
                throw new IllegalStateException("an observer of a table may not write to it");
            }
            Batch<T> batch = new Batch<>(state, removals, expected);
            long version = step.fill(batch);
            state = batch.state().at(version);
            Change<T> change = batch.change();
            if (!change.isEmpty()) {
                tell(change);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Every observer hears of the change, also after one that failed; the writer hears of the failure. */
    private void tell(Change<T> change) {
        RuntimeException failure = null;
        isTelling = true;
        try {
            for (Registration<T> registration : registrations) {
                failure = registration.tell(change, failure);
            }
        } finally {
            isTelling = false;
        }
        if (failure != null) {
            throw failure;
        }
    }

    private static final class Registration<T extends Resource> {
        private final TableObserver<T> observer;
        private volatile boolean isOpen = true;

        Registration(TableObserver<T> observer) {
            this.observer = observer;
        }

        @Nullable
        RuntimeException tell(Change<T> change, @Nullable RuntimeException earlier) {
            if (!isOpen) {
                return earlier;
            }
            try {
                observer.changed(change);
                return earlier;
            } catch (RuntimeException failure) {
                if (earlier == null) {
                    return failure;
                }
                earlier.addSuppressed(failure);
                return earlier;
            }
        }
    }
}
