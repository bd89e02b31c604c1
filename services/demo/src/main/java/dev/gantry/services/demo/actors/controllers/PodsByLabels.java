package dev.gantry.services.demo.actors.controllers;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Pods by namespace and labels, so that a selector is tried once on all pods of one template. One thread. */
final class PodsByLabels implements Table.Listener<Pod> {
    private final Map<String, Map<Map<String, String>, TreeMap<Key, Pod>>> namespaces = new LinkedHashMap<>();

    @Override
    public void changed(@Nullable Pod before, @Nullable Pod after) {
        if (before != null && (after == null || !before.labels().equals(after.labels()))) {
            remove(before);
        }
        if (after != null) {
            namespaces
                    .computeIfAbsent(after.meta().namespace(), any -> new LinkedHashMap<>())
                    .computeIfAbsent(after.labels(), any -> new TreeMap<>())
                    .put(after.key(), after);
        }
    }

    private void remove(Pod pod) {
        namespaces.computeIfPresent(pod.meta().namespace(), (name, groups) -> {
            groups.computeIfPresent(pod.labels(), (labels, pods) -> {
                pods.remove(pod.key());
                return pods.isEmpty() ? null : pods;
            });
            return groups.isEmpty() ? null : groups;
        });
    }

    /** In an order that is the same each time. */
    List<Pod> find(String namespace, Predicate<Map<String, String>> selector) {
        List<Pod> found = new ArrayList<>();
        namespaces.getOrDefault(namespace, Map.of()).forEach((labels, pods) -> {
            if (selector.test(labels)) {
                found.addAll(pods.values());
            }
        });
        return found;
    }

    /** In an order that is the same each time. */
    List<Pod> find(String namespace) {
        return find(namespace, labels -> true);
    }
}
