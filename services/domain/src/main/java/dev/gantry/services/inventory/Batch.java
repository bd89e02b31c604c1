package dev.gantry.services.inventory;

import dev.gantry.services.inventory.PersistentMap.Edit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Changes on their way into a table, merged per object. Lives within one call of the writer, on its thread. */
final class Batch<T extends Resource> {
    /** Below this, copying the few nodes twice costs less than remembering who may be written in place. */
    private static final int WORTH_AN_EDIT = 4;

    private final RecentRemovals removals;
    private final @Nullable Edit edit;
    private final Map<UUID, Net<T>> nets = new LinkedHashMap<>();
    private TableState<T> state;

    Batch(TableState<T> state, RecentRemovals removals, int expected) {
        this.state = state;
        this.removals = removals;
        this.edit = expected < WORTH_AN_EDIT ? null : new Edit();
    }

    /** What an object was before the batch and is after it; null is not being there. */
    private record Net<T extends Resource>(
            @Nullable T before, @Nullable T after) {}

    void apply(Delta<T> delta) {
        switch (delta) {
            case Delta.Upsert<T>(T object) -> upsert(object);
            case Delta.Remove<T>(UUID uid, long version) -> remove(uid, version);
        }
    }

    /** Takes the object unless the table knows a state of it that is as new. */
    void upsert(T object) {
        T held = state.get(object.uid());
        long known = held != null ? held.version() : removals.versionOf(object.uid());
        if (object.version() > known) {
            move(object.uid(), held, object);
        }
    }

    /** Takes the object unless the table holds a state of it that is as new; that a list has it outweighs a removal. */
    void loaded(T object) {
        T held = state.get(object.uid());
        if (held == null || object.version() > held.version()) {
            move(object.uid(), held, object);
        }
    }

    /** Takes the object as it is, even where its version went backwards. */
    void force(T object) {
        T held = state.get(object.uid());
        if (!object.equals(held)) {
            move(object.uid(), held, object);
        }
    }

    /** Removes the object unless the table knows a newer state of it. */
    void remove(UUID uid, long version) {
        T held = state.get(uid);
        if (held == null || held.version() <= version) {
            removals.add(uid, version);
            forceOut(uid);
        }
    }

    void forceOut(UUID uid) {
        T held = state.get(uid);
        if (held != null) {
            move(uid, held, null);
        }
    }

    private void move(UUID uid, @Nullable T held, @Nullable T next) {
        Net<T> earlier = nets.get(uid);
        nets.put(uid, new Net<>(earlier == null ? held : earlier.before, next));
        state = state.moved(uid, held, next, edit);
    }

    TableState<T> state() {
        return state;
    }

    Change<T> change() {
        List<T> added = new ArrayList<>();
        List<T> changed = new ArrayList<>();
        List<T> removed = new ArrayList<>();
        for (Net<T> net : nets.values()) {
            if (net.after == null) {
                if (net.before != null) {
                    removed.add(net.before);
                }
            } else if (net.before == null) {
                added.add(net.after);
            } else if (!net.after.equals(net.before)) {
                changed.add(net.after);
            }
        }
        return new Change<>(added, changed, removed);
    }
}
