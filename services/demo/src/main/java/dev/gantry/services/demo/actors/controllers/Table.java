package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Lookout.Follower;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one kind as short records. Listeners hear of each change of a record after the table and its indexes
 * have it. One thread.
 *
 * @param <T> the record
 */
final class Table<T extends Row> implements Follower {
    private final Projection<T> projection;
    private final Map<Key, T> rows = new LinkedHashMap<>();
    private final List<Listener<T>> listeners = new ArrayList<>();

    /** A record of an object. */
    interface Row {
        Meta meta();

        default Key key() {
            return meta().key();
        }

        default String uid() {
            return meta().uid();
        }
    }

    /** Makes the record of an object, given the one before. */
    interface Projection<T> {
        T of(Sighting sighting, @Nullable T before);
    }

    /** Hears of changes; one of the two is null where an object came or went. */
    interface Listener<T> {
        void changed(@Nullable T before, @Nullable T after);
    }

    Table(Projection<T> projection) {
        this.projection = projection;
    }

    /** Finds rows by something else than their key. Before anybody listens. */
    Index<T> indexed(Function<T, String> name) {
        Index<T> index = new Index<>(name);
        onChange(index);
        return index;
    }

    void onChange(Listener<T> listener) {
        listeners.add(listener);
    }

    @Override
    public void saw(Sighting sighting) {
        Key key = Key.of(sighting.object());
        T before = rows.get(key);
        T after = sighting.isDeletion() ? null : projection.of(sighting, before);
        if (after != null && after.equals(before)) {
            return;
        }
        if (after == null) {
            rows.remove(key);
        } else {
            rows.put(key, after);
        }
        for (Listener<T> listener : listeners) {
            listener.changed(before, after);
        }
    }

    @Nullable
    T get(Key key) {
        return rows.get(key);
    }

    /** In the order they came. */
    Collection<T> all() {
        return Collections.unmodifiableCollection(rows.values());
    }
}
