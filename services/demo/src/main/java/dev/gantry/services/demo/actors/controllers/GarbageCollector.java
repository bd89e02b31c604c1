package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Graph.Node;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Deletes what has lost its last owner, and lets objects go whose finalizers wait for what they own
 * ({@code pkg/controller/garbagecollector}). Its keys are uids. One thread.
 */
final class GarbageCollector extends Controller {
    private static final String FOREGROUND = "foregroundDeletion";
    private static final String ORPHAN = "orphan";

    private final Graph graph;

    GarbageCollector(Lookout lookout, Graph graph) {
        super(lookout);
        this.graph = graph;
        graph.onChange(this::changed);
    }

    private void changed(@Nullable Node before, @Nullable Node after) {
        if (after == null) {
            if (before != null) {
                went(before);
            }
            return;
        }
        boolean mayBeLeft =
                after.owners().stream().map(graph::get).anyMatch(owner -> owner == null || owner.waitsForDependents());
        if (mayBeLeft || after.waitsForDependents() || after.isEnding() && after.isOrphaning()) {
            add(after);
        }
        if (before != null) {
            // It may have stopped to hold somebody up.
            before.blocks().stream()
                    .filter(uid -> !after.blocks().contains(uid))
                    .map(graph::get)
                    .forEach(this::addWaiting);
        }
    }

    private void went(Node node) {
        graph.dependents(node.uid()).forEach(this::add);
        node.owners().stream().map(graph::get).forEach(this::addWaiting);
    }

    private void addWaiting(@Nullable Node owner) {
        if (owner != null && owner.waitsForDependents()) {
            add(owner);
        }
    }

    private void add(Node node) {
        queue.add(new Key("", node.uid()));
    }

    @Override
    protected void sync(Key key, Beat beat) {
        Node node = graph.get(key.name());
        if (node == null) {
            return;
        }
        if (node.isEnding() && node.isOrphaning()) {
            orphan(node);
        } else if (node.waitsForDependents()) {
            waitForDependents(node);
        } else if (!node.isEnding()) {
            deleteIfLeft(node);
        }
    }

    private void orphan(Node node) {
        for (Node dependent : graph.dependents(node.uid())) {
            ObjectNode object = read(dependent);
            if (object != null) {
                patch(dependent, Owners.release(object, node.uid()));
            }
        }
        removeFinalizer(node, ORPHAN);
    }

    private void waitForDependents(Node node) {
        List<Node> dependents = graph.dependents(node.uid());
        if (dependents.stream().noneMatch(one -> one.blocks().contains(node.uid()))) {
            removeFinalizer(node, FOREGROUND);
        }
        dependents.stream().filter(one -> !one.isEnding()).forEach(this::add);
    }

    private void deleteIfLeft(Node node) {
        ObjectNode object = read(node);
        if (object == null) {
            return;
        }
        List<String> gone = new ArrayList<>();
        boolean hasOwner = false;
        boolean isAwaited = false;
        for (JsonNode reference : object.path("metadata").path("ownerReferences")) {
            String uid = reference.path("uid").asString("");
            Node owner = graph.get(uid);
            boolean waits = owner != null && owner.waitsForDependents();
            isAwaited |= waits;
            if (waits || owner == null && isAbsent(reference, node)) {
                gone.add(uid);
            } else {
                hasOwner = true;
            }
        }
        if (gone.isEmpty()) {
            return;
        }
        if (hasOwner) {
            removeOwners(node, object, gone);
        } else {
            delete(node, object, isAwaited);
        }
    }

    /** Asks the API, because the owner may be newer than what was seen of its kind. */
    private boolean isAbsent(JsonNode reference, Node node) {
        Resource resource = resource(reference);
        if (resource == null) {
            return false;
        }
        String name = reference.path("name").asString("");
        ObjectNode owner = api.get(resource, node.key().namespace(), name);
        return owner == null
                || !owner.path("metadata")
                        .path("uid")
                        .asString("")
                        .equals(reference.path("uid").asString(""));
    }

    private @Nullable Resource resource(JsonNode reference) {
        String apiVersion = reference.path("apiVersion").asString("");
        String kind = reference.path("kind").asString("");
        for (Resource resource : api.resources()) {
            if (resource.kind().equals(kind) && resource.apiVersion().equals(apiVersion)) {
                return resource;
            }
        }
        return null;
    }

    private void removeOwners(Node node, ObjectNode object, List<String> gone) {
        ObjectNode left = object;
        ObjectNode patch = Owners.release(left, gone.getFirst());
        for (String uid : gone.subList(1, gone.size())) {
            left.set("metadata", patch.path("metadata"));
            patch = Owners.release(left, uid);
        }
        patch(node, patch);
    }

    /** @param isAwaited whether its owner waits; then it in turn waits for what it owns */
    private void delete(Node node, ObjectNode object, boolean isAwaited) {
        if (isAwaited && !graph.dependents(node.uid()).isEmpty() && !node.isForeground()) {
            patch(node, Finalizers.with(object, FOREGROUND));
        }
        api.delete(node.resource(), node.key().namespace(), node.key().name(), null);
    }

    private void removeFinalizer(Node node, String finalizer) {
        ObjectNode object = read(node);
        if (object != null) {
            patch(node, Finalizers.without(object, finalizer));
        }
    }

    /** Null where it is gone, whatever has its name now. */
    private @Nullable ObjectNode read(Node node) {
        ObjectNode object =
                api.get(node.resource(), node.key().namespace(), node.key().name());
        return object != null
                        && object.path("metadata").path("uid").asString("").equals(node.uid())
                ? object
                : null;
    }

    private void patch(Node node, ObjectNode patch) {
        api.patch(node.resource(), node.key().namespace(), node.key().name(), "", patch);
    }
}
