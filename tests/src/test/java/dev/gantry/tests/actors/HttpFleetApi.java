package dev.gantry.tests.actors;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.fleet.Tree;
import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.ServerApi.Answer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** The API of any server over HTTP, for actors that know it by its verbs alone. One thread. */
final class HttpFleetApi implements FleetApi {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final int CREATED = 201;
    private static final int NOT_FOUND = 404;
    private static final int CONFLICT = 409;

    private final ServerApi server;
    private final String manager;
    private final Ledger ledger;
    private @Nullable List<Resource> resources;

    /**
     * @param manager whose name the changes carry
     * @param ledger shared by all who write to this server
     */
    HttpFleetApi(ServerApi server, String manager, Ledger ledger) {
        this.server = server;
        this.manager = manager;
        this.ledger = ledger;
    }

    private interface Question {
        Answer answer() throws IOException;
    }

    /** Null where it is refused with one of those codes. */
    private @Nullable ObjectNode unless(List<Integer> codes, String what, Question question) {
        Answer answer;
        try {
            answer = question.answer();
        } catch (IOException e) {
            throw new UncheckedIOException(what, e);
        }
        if (answer.code() / 100 == 2) {
            return (ObjectNode) JSON.readTree(answer.body());
        }
        if (codes.contains(answer.code())) {
            return null;
        }
        ledger.refused(answer.body() + " to " + what);
        JsonNode status = JSON.readTree(answer.body());
        throw Refusals.other(
                answer.code(),
                status.path("reason").asString(""),
                status.path("message").asString(""));
    }

    /** @param name empty for the collection; may go on with a subresource */
    private static String path(Resource resource, String namespace, String name) {
        String root = (resource.apiVersion().contains("/") ? "/apis/" : "/api/") + resource.apiVersion();
        String home = resource.namespaced() && !namespace.isEmpty() ? "/namespaces/" + namespace : "";
        return root + home + "/" + resource.plural() + (name.isEmpty() ? "" : "/" + name);
    }

    private static String part(String name, String subresource) {
        return subresource.isEmpty() ? name : name + "/" + subresource;
    }

    /** A field that nobody knows is a mistake of the actor's. */
    private String signed() {
        return "?fieldValidation=Strict&fieldManager=" + manager;
    }

    private static String home(JsonNode object) {
        return object.path("metadata").path("namespace").asString("");
    }

    private static ObjectNode named(Resource resource, ObjectNode object) {
        return object.put("apiVersion", resource.apiVersion()).put("kind", resource.kind());
    }

    private @Nullable ObjectNode written(Resource resource, @Nullable ObjectNode object) {
        if (object != null) {
            ledger.written(resource, object);
        }
        return object;
    }

    @Override
    public @Nullable ObjectNode get(Resource resource, String namespace, String name) {
        String path = path(resource, namespace, name);
        return unless(List.of(NOT_FOUND), "GET " + path, () -> server.get(path));
    }

    @Override
    public List<ObjectNode> list(Resource resource, String namespace) {
        String path = path(resource, namespace, "");
        List<ObjectNode> objects = new ArrayList<>();
        ObjectNode list = unless(List.of(), "GET " + path, () -> server.get(path));
        if (list != null) {
            list.path("items").forEach(item -> objects.add(named(resource, (ObjectNode) item)));
        }
        return objects;
    }

    /** Each kind in the version its group prefers. */
    @Override
    public List<Resource> resources() {
        if (resources == null) {
            List<Resource> found = new ArrayList<>(resources("/api/v1"));
            for (JsonNode group : read("/apis").path("groups")) {
                found.addAll(resources("/apis/"
                        + group.path("preferredVersion").path("groupVersion").asString()));
            }
            resources = List.copyOf(found);
        }
        return resources;
    }

    private List<Resource> resources(String root) {
        JsonNode list = read(root);
        List<Resource> found = new ArrayList<>();
        for (JsonNode one : list.path("resources")) {
            List<String> verbs =
                    one.path("verbs").valueStream().map(JsonNode::asString).toList();
            if (verbs.containsAll(List.of("list", "watch", "delete"))) {
                found.add(new Resource(
                        list.path("groupVersion").asString(),
                        one.path("name").asString(),
                        one.path("kind").asString(),
                        one.path("namespaced").asBoolean()));
            }
        }
        return found;
    }

    private JsonNode read(String path) {
        ObjectNode read = unless(List.of(), "GET " + path, () -> server.get(path));
        return read == null ? JSON.createObjectNode() : read;
    }

    @Override
    public Feed follow(Resource resource) {
        return new WatchFeed(server, resource, path(resource, "", ""), ledger);
    }

    @Override
    public @Nullable ObjectNode create(Resource resource, ObjectNode object) {
        String path = path(resource, home(object), "") + signed();
        String body = named(resource, object).toString();
        return written(resource, unless(List.of(CONFLICT), "POST " + path, () -> server.post(path, body)));
    }

    /** What the server would say to an object that is new, empty where it would take it or has one of that name. */
    String rehearse(Resource resource, ObjectNode object) {
        try {
            String path = path(resource, home(object), "") + signed() + "&dryRun=All";
            Answer answer = server.post(path, named(resource, object).toString());
            return answer.code() == CREATED || answer.code() == CONFLICT ? "" : answer.body();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public @Nullable ObjectNode patch(
            Resource resource, String namespace, String name, String subresource, ObjectNode patch) {
        String path = path(resource, namespace, part(name, subresource)) + signed();
        String what = "PATCH " + path + " " + patch;
        return written(resource, unless(List.of(NOT_FOUND), what, () -> server.patch(path, patch.toString())));
    }

    @Override
    public @Nullable ObjectNode update(Resource resource, String subresource, ObjectNode object) {
        String name = object.path("metadata").path("name").asString();
        String path = path(resource, home(object), part(name, subresource)) + signed();
        String body = named(resource, object).toString();
        return written(
                resource,
                unless(List.of(NOT_FOUND, CONFLICT), "PUT " + path + " " + body, () -> server.put(path, body)));
    }

    @Override
    public void delete(Resource resource, String namespace, String name, @Nullable Long graceSeconds) {
        String path =
                path(resource, namespace, name) + (graceSeconds == null ? "" : "?gracePeriodSeconds=" + graceSeconds);
        ObjectNode answer = unless(List.of(NOT_FOUND), "DELETE " + path, () -> server.delete(path));
        if (answer == null) {
            return;
        }
        if (answer.path("kind").asString().equals("Status")) {
            ledger.gone(resource, answer.path("details").path("uid").asString());
        } else {
            ledger.written(resource, answer);
        }
    }

    @Override
    public boolean bind(String namespace, String pod, String node) {
        String path = path(Resource.PODS, namespace, pod + "/binding") + signed();
        String binding = Tree.object(
                        "apiVersion",
                        "v1",
                        "kind",
                        "Binding",
                        "metadata",
                        Tree.object("name", pod),
                        "target",
                        Tree.object("kind", "Node", "name", node))
                .toString();
        boolean isBound =
                unless(List.of(NOT_FOUND, CONFLICT), "POST " + path, () -> server.post(path, binding)) != null;
        // The answer does not tell in which version the pod is bound.
        written(Resource.PODS, get(Resource.PODS, namespace, pod));
        return isBound;
    }
}
