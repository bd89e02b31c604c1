package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.controllers.Table.Row;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Puts the owners of changed pods into a queue, and for pods without one those who may want them. One thread.
 *
 * @param <T> the owners' record
 */
final class Members<T extends Row> implements Table.Listener<Pod> {
    private final Index<T> byUid;
    private final Index<T> byNamespace;
    private final Function<T, Predicate<Map<String, String>>> selector;
    private final WorkQueue queue;

    Members(Table<T> owners, Function<T, Predicate<Map<String, String>>> selector, WorkQueue queue) {
        this.byUid = owners.indexed(Row::uid);
        this.byNamespace = owners.indexed(owner -> owner.meta().namespace());
        this.selector = selector;
        this.queue = queue;
    }

    @Override
    public void changed(@Nullable Pod before, @Nullable Pod after) {
        if (before != null) {
            ownerOf(before);
        }
        if (after == null) {
            return;
        }
        if (!after.meta().owner().isEmpty()) {
            ownerOf(after);
        } else if (after.isActive()) {
            byNamespace.find(after.meta().namespace()).stream()
                    .filter(owner -> selector.apply(owner).test(after.labels()))
                    .forEach(owner -> queue.add(owner.key()));
        }
    }

    private void ownerOf(Pod pod) {
        byUid.find(pod.meta().owner()).forEach(owner -> queue.add(owner.key()));
    }
}
