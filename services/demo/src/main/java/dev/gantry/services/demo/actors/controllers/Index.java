package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The rows of a table by a name that several may share. One thread. */
final class Index<T extends Row> implements Table.Listener<T> {
    private final Function<T, String> name;
    private final Map<String, TreeMap<Key, T>> rows = new HashMap<>();

    /** @param name of a row; rows with an empty one are not to be found */
    Index(Function<T, String> name) {
        this.name = name;
    }

    @Override
    public void changed(@Nullable T before, @Nullable T after) {
        String then = before == null ? "" : name.apply(before);
        String now = after == null ? "" : name.apply(after);
        if (before != null && !then.equals(now)) {
            remove(then, before.key());
        }
        if (after != null && !now.isEmpty()) {
            rows.computeIfAbsent(now, any -> new TreeMap<>()).put(after.key(), after);
        }
    }

    private void remove(String then, Key key) {
        TreeMap<Key, T> there = rows.get(then);
        if (there == null) {
            return;
        }
        there.remove(key);
        if (there.isEmpty()) {
            rows.remove(then);
        }
    }

    /** In the order of their keys. */
    List<T> find(String wanted) {
        TreeMap<Key, T> found = rows.get(wanted);
        return found == null ? List.of() : new ArrayList<>(found.values());
    }

    int count(String wanted) {
        TreeMap<Key, T> found = rows.get(wanted);
        return found == null ? 0 : found.size();
    }
}
