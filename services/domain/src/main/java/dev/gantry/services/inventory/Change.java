package dev.gantry.services.inventory;

import java.util.List;

/** One batch of what happened to a table, each object at most once in one of the lists. Immutable; any thread. */
public record Change<T extends Resource>(List<T> added, List<T> changed, List<T> removed) {
    public Change {
        added = List.copyOf(added);
        changed = List.copyOf(changed);
        removed = List.copyOf(removed);
    }

    public boolean isEmpty() {
        return added.isEmpty() && changed.isEmpty() && removed.isEmpty();
    }

    public int size() {
        return added.size() + changed.size() + removed.size();
    }
}
