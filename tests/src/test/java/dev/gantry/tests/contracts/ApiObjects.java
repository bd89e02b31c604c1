package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.util.Locale;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Writes the entries of YAML files to a server: an object, then its {@code approval} and {@code status} through their
 * subresources, then {@code delete} where it says so. One thread.
 */
final class ApiObjects {
    private final ServerApi api;

    ApiObjects(ServerApi api) {
        this.api = api;
    }

    void writeAll(String file) throws IOException {
        for (JsonNode entry : ZooFile.entries(file)) {
            write((ObjectNode) entry);
        }
    }

    void write(ObjectNode entry) throws IOException {
        JsonNode status = entry.remove("status");
        JsonNode approval = entry.remove("approval");
        boolean delete = entry.remove("delete") != null;
        String path = path(entry);
        if (entry.path("kind").asString().equals("Event")) {
            nameUid(entry, entry.has("regarding") ? "regarding" : "involvedObject");
        }
        api.post(path, entry.toString()).required();
        String own = path + "/" + entry.at("/metadata/name").asString();
        if (approval != null) {
            writeStatus(own + "/approval", approval);
        }
        if (status != null) {
            writeStatus(own + "/status", status);
        }
        if (delete) {
            api.delete(own).required();
        }
    }

    private void writeStatus(String path, JsonNode status) throws IOException {
        ObjectNode patch = JsonMapper.shared().createObjectNode();
        patch.set("status", status);
        api.patch(path, patch.toString()).required();
    }

    /** As the event's sender does, for kubectl looks for events by it. */
    private void nameUid(ObjectNode event, String field) throws IOException {
        ObjectNode about = (ObjectNode) event.get(field);
        if (!about.has("uid")) {
            boolean pod = about.path("kind").asString().equals("Pod");
            String collection = (pod ? "/api/v1" : "/apis/apps/v1") + "/namespaces/" + Zoo.NAMESPACE
                    + (pod ? "/pods/" : "/deployments/");
            String object = api.get(collection + about.path("name").asString()).required();
            about.set("uid", JsonMapper.shared().readTree(object).at("/metadata/uid"));
        }
    }

    /** The path objects of its kind are posted to. */
    static String path(JsonNode object) {
        String version = object.path("apiVersion").asString();
        String group = version.contains("/") ? "/apis/" + version : "/api/" + version;
        String namespace = object.at("/metadata/namespace").asString("");
        String kind = object.path("kind").asString().toLowerCase(Locale.ROOT);
        return group + (namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/") + plural(kind);
    }

    private static String plural(String kind) {
        if (kind.endsWith("endpoints")) {
            return kind;
        }
        return kind.endsWith("cy")
                ? kind.substring(0, kind.length() - 1) + "ies"
                : kind + (kind.endsWith("s") ? "es" : "s");
    }
}
