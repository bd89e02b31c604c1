package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Lookout.Sighting;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Every object there is, by uid, and who owns whom. One thread. */
final class Graph {
    private final Map<String, Node> nodes = new HashMap<>();
    private final Map<String, Map<String, Node>> dependents = new HashMap<>();
    private final Map<String, Map<String, Node>> namespaces = new HashMap<>();
    private final List<Listener> listeners = new ArrayList<>();

    /**
     * An object.
     *
     * @param owners their uids
     * @param blocks of these owners, those that wait for it when they are deleted in the foreground
     */
    record Node(
            Resource resource,
            Key key,
            String uid,
            List<String> owners,
            List<String> blocks,
            List<String> finalizers,
            boolean isEnding) {

        boolean isForeground() {
            return finalizers.contains("foregroundDeletion");
        }

        boolean isOrphaning() {
            return finalizers.contains("orphan");
        }

        /** Whether it is on its way out and waits until what it owns is gone. */
        boolean waitsForDependents() {
            return isEnding && isForeground();
        }

        static Node of(Resource resource, JsonNode object) {
            JsonNode metadata = object.path("metadata");
            List<String> owners = new ArrayList<>();
            List<String> blocks = new ArrayList<>();
            for (JsonNode owner : metadata.path("ownerReferences")) {
                String uid = owner.path("uid").asString("").intern();
                owners.add(uid);
                if (owner.path("blockOwnerDeletion").asBoolean(false)) {
                    blocks.add(uid);
                }
            }
            return new Node(
                    resource,
                    Key.of(object),
                    metadata.path("uid").asString(""),
                    List.copyOf(owners),
                    List.copyOf(blocks),
                    metadata.path("finalizers")
                            .valueStream()
                            .map(one -> one.asString("").intern())
                            .toList(),
                    metadata.has("deletionTimestamp"));
        }
    }

    /** Hears of every change but those that leave owners and finalizers as they are. */
    interface Listener {
        void changed(@Nullable Node before, @Nullable Node after);
    }

    void onChange(Listener listener) {
        listeners.add(listener);
    }

    /** Takes in all kinds of an API but events, of which there are many and which own nothing. */
    void follow(Lookout lookout) {
        for (Resource resource : lookout.api().resources()) {
            if (!resource.kind().equals("Event")) {
                lookout.follow(resource, sighting -> saw(resource, sighting));
            }
        }
    }

    private void saw(Resource resource, Sighting sighting) {
        String uid = sighting.object().path("metadata").path("uid").asString("");
        Node before = nodes.get(uid);
        Node after = sighting.isDeletion() ? null : Node.of(resource, sighting.object());
        if (Objects.equals(before, after)) {
            return;
        }
        if (before != null) {
            remove(before);
        }
        if (after != null) {
            add(after);
        }
        listeners.forEach(listener -> listener.changed(before, after));
    }

    private void add(Node node) {
        nodes.put(node.uid, node);
        for (String owner : node.owners) {
            dependents.computeIfAbsent(owner, any -> new LinkedHashMap<>()).put(node.uid, node);
        }
        if (node.resource.namespaced()) {
            namespaces
                    .computeIfAbsent(node.key.namespace(), any -> new LinkedHashMap<>())
                    .put(node.uid, node);
        }
    }

    private void remove(Node node) {
        nodes.remove(node.uid);
        for (String owner : node.owners) {
            Map<String, Node> siblings = dependents.get(owner);
            if (siblings != null) {
                siblings.remove(node.uid);
                if (siblings.isEmpty()) {
                    dependents.remove(owner);
                }
            }
        }
        if (node.resource.namespaced()) {
            namespaces.computeIfPresent(node.key.namespace(), (name, there) -> {
                there.remove(node.uid);
                return there.isEmpty() ? null : there;
            });
        }
    }

    @Nullable
    Node get(String uid) {
        return nodes.get(uid);
    }

    /** What an object owns, in the order it came. */
    List<Node> dependents(String uid) {
        return List.copyOf(dependents.getOrDefault(uid, Map.of()).values());
    }

    /** What a namespace holds, in the order it came; events apart. */
    List<Node> contents(String namespace) {
        return List.copyOf(namespaces.getOrDefault(namespace, Map.of()).values());
    }
}
