package dev.gantry.services.demo.store;

import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** The objects of one kind and its latest changes. Guarded by the store's lock. */
final class KindTable {
    private final int most;
    private final long ageNanos;
    private final NavigableMap<String, Stored> objects = new TreeMap<>();
    private final Ring window = new Ring();
    private long forgotten;

    KindTable(Window remembered) {
        this.most = remembered.most();
        this.ageNanos = remembered.age().toNanos();
    }

    @Nullable
    Stored get(ObjectKey key) {
        return objects.get(key.path());
    }

    int size() {
        return objects.size();
    }

    void add(StoreEvent event) {
        String path = event.object().key().path();
        if (event.isDeletion()) {
            objects.remove(path);
        } else {
            objects.put(path, event.object());
        }
        window.add(event);
        while (window.size() > most || event.nanos() - window.get(0).nanos() > ageNanos) {
            forgotten = window.removeFirst().revision();
        }
    }

    /** Forgets every change up to now, as a compaction does. */
    void forget(long revision) {
        window.clear();
        forgotten = revision;
    }

    long forgotten() {
        return forgotten;
    }

    /** Whether every change after that revision is still remembered. */
    boolean remembers(long revision) {
        return revision >= forgotten;
    }

    /** @param namespace null for all */
    List<Stored> list(@Nullable String namespace) {
        if (namespace == null) {
            return new ArrayList<>(objects.values());
        }
        return new ArrayList<>(
                objects.subMap(namespace + "/", true, namespace + "0", false).values());
    }

    /** The objects as they were, by undoing what changed since. */
    List<Stored> listAt(long revision, @Nullable String namespace) {
        NavigableMap<String, Stored> then = new TreeMap<>(objects);
        int first = window.firstAfter(revision);
        for (int i = window.size() - 1; i >= first; i--) {
            StoreEvent event = window.get(i);
            String path = event.object().key().path();
            if (event.before() == null) {
                then.remove(path);
            } else {
                then.put(path, event.before());
            }
        }
        return new ArrayList<>(
                namespace == null
                        ? then.values()
                        : then.subMap(namespace + "/", true, namespace + "0", false)
                                .values());
    }

    /** The changes after a revision, oldest first, at most so many. */
    List<StoreEvent> after(long revision, int limit) {
        int first = window.firstAfter(revision);
        int end = first + Math.min(limit, window.size() - first);
        List<StoreEvent> events = new ArrayList<>(end - first);
        for (int i = first; i < end; i++) {
            events.add(window.get(i));
        }
        return events;
    }
}
