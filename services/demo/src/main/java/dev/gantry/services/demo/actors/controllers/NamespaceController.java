package dev.gantry.services.demo.actors.controllers;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Beat;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.Graph.Node;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Empties namespaces that were deleted, pods first, and lets them go ({@code pkg/controller/namespace}). One thread.
 */
final class NamespaceController extends Controller {
    private static final String FINALIZER = "kubernetes";

    private final Graph graph;
    private final Set<String> ending = new HashSet<>();

    NamespaceController(Lookout lookout, Graph graph) {
        super(lookout);
        this.graph = graph;
        lookout.follow(Resource.NAMESPACES, sighting -> {
            Key key = Key.of(sighting.object());
            if (sighting.isDeletion()) {
                ending.remove(key.name());
            } else if (sighting.object().path("metadata").has("deletionTimestamp")) {
                ending.add(key.name());
                queue.add(key);
            }
        });
        graph.onChange((before, after) -> {
            Node node = after == null ? before : after;
            if (node != null && ending.contains(node.key().namespace())) {
                queue.add(new Key("", node.key().namespace()));
            }
        });
    }

    @Override
    protected void sync(Key key, Beat beat) {
        ObjectNode namespace = ending.contains(key.name()) ? api.get(Resource.NAMESPACES, "", key.name()) : null;
        if (namespace == null || !isHeld(namespace)) {
            return;
        }
        List<Node> contents = graph.contents(key.name());
        boolean hasPods = contents.stream().anyMatch(NamespaceController::isPod);
        contents.stream()
                .filter(node -> !node.isEnding() && (!hasPods || isPod(node)))
                .forEach(node -> api.delete(
                        node.resource(), node.key().namespace(), node.key().name(), null));
        boolean isEmpty = contents.isEmpty() && deleteEvents(key.name());
        writeStatus(namespace, contents, beat);
        if (isEmpty) {
            finish(key);
        }
    }

    private static boolean isPod(Node node) {
        return node.resource().equals(Resource.PODS);
    }

    private static boolean isHeld(ObjectNode namespace) {
        return namespace
                .path("spec")
                .path("finalizers")
                .valueStream()
                .anyMatch(one -> one.asString("").equals(FINALIZER));
    }

    /** They own nothing and are held by nothing, so that they are gone at once. */
    private boolean deleteEvents(String namespace) {
        for (Resource resource : api.resources()) {
            if (resource.kind().equals("Event")) {
                for (ObjectNode event : api.list(resource, namespace)) {
                    api.delete(resource, namespace, Key.of(event).name(), null);
                }
            }
        }
        return true;
    }

    private void writeStatus(ObjectNode namespace, List<Node> contents, Beat beat) {
        JsonNode before = namespace.path("status");
        ArrayNode conditions = NamespaceConditions.of(before, contents, beat);
        boolean isSaid = before.path("phase").asString("").equals("Terminating");
        if (!isSaid || !conditions.equals(before.path("conditions"))) {
            ObjectNode status = object("phase", "Terminating", "conditions", conditions);
            api.patch(Resource.NAMESPACES, "", Key.of(namespace).name(), "status", object("status", status));
        }
    }

    private void finish(Key key) {
        ObjectNode namespace = api.get(Resource.NAMESPACES, "", key.name());
        if (namespace == null) {
            return;
        }
        ArrayNode left = Finalizers.left(namespace.path("spec").path("finalizers"), FINALIZER);
        ((ObjectNode) namespace.withObject("/spec")).set("finalizers", left);
        api.update(Resource.NAMESPACES, "finalize", namespace);
    }
}
