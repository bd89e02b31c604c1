package dev.gantry.services.inventory;

import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind of one cluster, keyed by uid. One writer at a time; readers take snapshots from any thread.
 */
public final class ObjectTable<T extends Resource> {
    private final Map<UUID, T> objects = new HashMap<>();
    private final List<TableObserver<T>> observers = new CopyOnWriteArrayList<>();
    private long version;

    /** The table now. */
    public synchronized Snapshot<T> snapshot() {
        return new Copy<>(Map.copyOf(objects), version);
    }

    public synchronized Subscription subscribe(TableObserver<T> observer) {
        observer.present(snapshot());
        observers.add(observer);
        return () -> observers.remove(observer);
    }

    /** Writer: what a watch brought since the last call, and the resourceVersion it leads to. */
    public synchronized void apply(List<Delta<T>> deltas, long upTo) {
        List<T> added = new ArrayList<>();
        List<T> changed = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        for (Delta<T> delta : deltas) {
            switch (delta) {
                case Delta.Upsert<T>(T object) ->
                    (objects.put(object.uid(), object) == null ? added : changed).add(object);
                case Delta.Remove<T>(UUID uid, long at) -> {
                    T gone = objects.remove(uid);
                    if (gone != null) {
                        removed.add(gone);
                    }
                }
            }
        }
        version = upTo;
        tell(new Change<>(added, changed, removed));
    }

    /** Writer: rows of a first list that is still streaming in. */
    public synchronized void load(List<T> rows) {
        List<Delta<T>> deltas = new ArrayList<>();
        rows.forEach(row -> deltas.add(new Delta.Upsert<>(row)));
        apply(deltas, version);
    }

    /** Writer: a complete list; only what differs from the table is handed on. */
    public synchronized void replace(Collection<T> all, long listVersion) {
        Map<UUID, T> next = new HashMap<>();
        all.forEach(object -> next.put(object.uid(), object));
        List<Delta<T>> deltas = new ArrayList<>();
        objects.forEach((uid, old) -> {
            if (!next.containsKey(uid)) {
                deltas.add(new Delta.Remove<>(uid, listVersion));
            }
        });
        next.forEach((uid, object) -> {
            if (!object.equals(objects.get(uid))) {
                deltas.add(new Delta.Upsert<>(object));
            }
        });
        apply(deltas, listVersion);
    }

    /** Writer: as above, but the list covers one namespace only; objects elsewhere stay. */
    public synchronized void replace(Collection<T> all, long listVersion, String namespace) {
        List<T> kept = new ArrayList<>(all);
        objects.values().stream()
                .filter(object -> !object.namespace().equals(namespace))
                .forEach(kept::add);
        replace(kept, listVersion);
    }

    /** Writer: the kind is no longer kept; everything is handed on as removed. */
    public synchronized void drop() {
        replace(List.of(), 0);
    }

    private void tell(Change<T> change) {
        if (!change.isEmpty()) {
            observers.forEach(observer -> observer.changed(change));
        }
    }

    private record Copy<T extends Resource>(Map<UUID, T> objects, long version) implements Snapshot<T> {
        @Override
        public int size() {
            return objects.size();
        }

        @Override
        public @Nullable T get(UUID uid) {
            return objects.get(uid);
        }

        @Override
        public void forEach(Consumer<? super T> action) {
            objects.values().forEach(action);
        }

        @Override
        public Collection<T> inNamespace(String namespace) {
            return all(object -> object.namespace().equals(namespace));
        }

        @Override
        public Collection<T> ownedBy(UUID owner) {
            return all(object -> object.meta().owner().uid().equals(owner));
        }

        @Override
        public Collection<T> onNode(String node) {
            return all(object -> object instanceof Pod pod && pod.node().equals(node));
        }

        private Collection<T> all(Predicate<T> wanted) {
            return objects.values().stream().filter(wanted).toList();
        }
    }
}
