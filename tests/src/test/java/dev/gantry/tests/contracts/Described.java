package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Writes the objects of {@code described.yaml} into a control plane of its own. One thread. */
final class Described {
    static final String NAMESPACE = "told";

    private final ServerApi api;
    private final Map<String, String> uids = new HashMap<>();

    private Described(ServerApi api) {
        this.api = api;
    }

    /** Makes sure they are in this control plane. */
    static void in(ControlPlane plane) throws IOException {
        if (plane.api().get("/api/v1/namespaces/" + NAMESPACE).code() == 200) {
            return;
        }
        Described described = new Described(plane.api());
        for (JsonNode entry : ZooFile.entries("described.yaml")) {
            described.write((ObjectNode) entry);
        }
    }

    private void write(ObjectNode entry) throws IOException {
        JsonNode status = entry.remove("status");
        entry.findParents("uid").forEach(holder -> {
            ObjectNode reference = (ObjectNode) holder;
            String uid = reference.path("uid").asString();
            reference.put("uid", uids.getOrDefault(uid, uid));
        });
        if (entry.path("kind").asString().equals("ReplicaSet")) {
            label((ObjectNode) entry.at("/spec/template/metadata/labels"), entry);
        }
        String path = path(entry);
        String name = entry.at("/metadata/name").asString();
        JsonNode made =
                JsonMapper.shared().readTree(api.post(path, entry.toString()).required());
        uids.putIfAbsent(
                entry.path("kind").asString() + "/" + name,
                made.at("/metadata/uid").asString());
        if (status != null) {
            ObjectNode patch = entry.objectNode();
            patch.set("status", status);
            api.patch(path + "/" + name + "/status", patch.toString()).required();
        }
    }

    /** As the Deployment's controller does, so that two ReplicaSets of one template do not take each other's pods. */
    private static void label(ObjectNode labels, ObjectNode set) {
        String hash = set.at("/metadata/labels").path("pod-template-hash").asString("");
        if (!hash.isEmpty()) {
            labels.put("pod-template-hash", hash);
        }
    }

    private static String path(JsonNode object) {
        String version = object.path("apiVersion").asString();
        String group = version.contains("/") ? "/apis/" + version : "/api/" + version;
        String namespace = object.at("/metadata/namespace").asString("");
        return group
                + (namespace.isEmpty() ? "/" : "/namespaces/" + namespace + "/")
                + plural(object.path("kind").asString().toLowerCase(Locale.ROOT));
    }

    private static String plural(String kind) {
        if (List.of("endpoints").contains(kind)) {
            return kind;
        }
        if (kind.endsWith("s")) {
            return kind + "es";
        }
        return kind.endsWith("y") ? kind.substring(0, kind.length() - 1) + "ies" : kind + "s";
    }
}
