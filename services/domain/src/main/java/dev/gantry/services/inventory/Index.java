package dev.gantry.services.inventory;

import dev.gantry.services.inventory.PersistentMap.Edit;
import java.util.AbstractCollection;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Objects filed under a key they carry; never changes, shares structure with its predecessor. Any thread. */
final class Index<K, T extends Resource> {
    private final PersistentMap<K, Group<K, T>> groups;

    private Index(PersistentMap<K, Group<K, T>> groups) {
        this.groups = groups;
    }

    /** All objects of one key. */
    private record Group<K, T extends Resource>(K key, PersistentMap<UUID, T> members) {}

    static <K, T extends Resource> Index<K, T> empty() {
        return new Index<>(PersistentMap.<K, Group<K, T>>empty(Group::key));
    }

    Collection<T> get(K key) {
        Group<K, T> group = groups.get(key);
        return group == null ? List.of() : new Members<>(group.members);
    }

    /** This index after an object went from one state to another; a null key is filed nowhere. */
    Index<K, T> moved(@Nullable K from, @Nullable K to, UUID uid, @Nullable T object, @Nullable Edit edit) {
        Index<K, T> next = this;
        if (from != null && !from.equals(to)) {
            next = next.without(from, uid, edit);
        }
        return to == null || object == null ? next : next.with(to, object, edit);
    }

    private Index<K, T> with(K key, T object, @Nullable Edit edit) {
        Group<K, T> group = groups.get(key);
        PersistentMap<UUID, T> members = group == null ? PersistentMap.empty(Resource::uid) : group.members;
        // The kept key is the group's first, so that equal strings of later objects can be collected.
        K kept = group == null ? key : group.key;
        return new Index<>(groups.with(new Group<>(kept, members.with(object, edit)), edit));
    }

    private Index<K, T> without(K key, UUID uid, @Nullable Edit edit) {
        Group<K, T> group = groups.get(key);
        if (group == null) {
            return this;
        }
        PersistentMap<UUID, T> members = group.members.without(uid, edit);
        return new Index<>(
                members.size() == 0 ? groups.without(key, edit) : groups.with(new Group<>(group.key, members), edit));
    }

    /** A view, not a copy: a namespace may hold every pod. */
    private static final class Members<T extends Resource> extends AbstractCollection<T> {
        private final PersistentMap<UUID, T> members;

        Members(PersistentMap<UUID, T> members) {
            this.members = members;
        }

        @Override
        public int size() {
            return members.size();
        }

        @Override
        public Iterator<T> iterator() {
            return members.iterator();
        }
    }
}
