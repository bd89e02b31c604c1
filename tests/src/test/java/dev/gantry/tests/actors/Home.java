package dev.gantry.tests.actors;

import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import java.util.List;
import java.util.Objects;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** One namespace as its owner works with it. One thread. */
record Home(FleetApi api, String namespace) {
    private static final JsonMapper JSON = JsonMapper.shared();

    static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    ObjectNode create(Resource resource, String json) {
        ObjectNode object = tree(json);
        ((ObjectNode) object.withObject("/metadata")).put("namespace", namespace);
        return Objects.requireNonNull(api.create(resource, object), "it is there already");
    }

    ObjectNode get(Resource resource, String name) {
        return Objects.requireNonNull(api.get(resource, namespace, name), name);
    }

    boolean isGone(Resource resource, String name) {
        return api.get(resource, namespace, name) == null;
    }

    void patch(Resource resource, String name, String json) {
        Objects.requireNonNull(api.patch(resource, namespace, name, "", tree(json)), name);
    }

    void delete(Resource resource, String name) {
        api.delete(resource, namespace, name, null);
    }

    List<ObjectNode> list(Resource resource) {
        return api.list(resource, namespace);
    }

    List<String> names(Resource resource) {
        return list(resource).stream().map(Home::name).sorted().toList();
    }

    /** A number of an object's status, 0 where it is left out. */
    int count(Resource resource, String name, String field) {
        return get(resource, name).path("status").path(field).asInt(0);
    }

    /** Pods that are ready and not on their way out. */
    List<ObjectNode> ready() {
        return list(Resource.PODS).stream()
                .filter(pod -> isReady(pod) && !isEnding(pod))
                .toList();
    }

    /** {@code reason: message} of the events about an object. */
    List<String> events(String name) {
        return list(Resource.EVENTS).stream()
                .filter(event -> event.at("/involvedObject/name").asString().equals(name))
                .map(event -> event.path("reason").asString() + ": "
                        + event.path("message").asString())
                .toList();
    }

    static String name(JsonNode object) {
        return object.path("metadata").path("name").asString();
    }

    static boolean isEnding(JsonNode object) {
        return object.path("metadata").has("deletionTimestamp");
    }

    static boolean isReady(JsonNode object) {
        return condition(object, "Ready").path("status").asString("").equals("True");
    }

    /** The condition of a type, missing where there is none. */
    static JsonNode condition(JsonNode object, String type) {
        for (JsonNode condition : object.path("status").path("conditions")) {
            if (condition.path("type").asString().equals(type)) {
                return condition;
            }
        }
        return object.path("status").path("no such condition");
    }
}
