package dev.gantry.tests.contracts;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** One entry of {@code pods.yaml}: a pod, the status to write, and what the server then has to print. Immutable. */
record ZooPod(JsonNode entry) {
    private static final JsonMapper MAPPER = JsonMapper.shared();

    String name() {
        return entry.path("name").asString();
    }

    /** READY, STATUS and RESTARTS. */
    String prints() {
        return entry.path("prints").asString();
    }

    boolean isUntouched() {
        return entry.path("untouched").asBoolean(false);
    }

    boolean isDeleted() {
        return entry.path("delete").asBoolean(false);
    }

    /** The pod as it is made, without a status. */
    ObjectNode object(String namespace) {
        ObjectNode pod = MAPPER.createObjectNode().put("apiVersion", "v1").put("kind", "Pod");
        ObjectNode meta = pod.putObject("metadata").put("name", name()).put("namespace", namespace);
        merge(meta, entry.path("metadata"));
        if (entry.has("huge")) {
            String half = "x".repeat(entry.path("huge").asInt() / 2);
            meta.putObject("annotations").put("example.test/one", half).put("example.test/two", half);
        }
        ObjectNode spec = pod.putObject("spec");
        if (entry.has("node")) {
            spec.put("nodeName", entry.path("node").asString());
        }
        spec.set("containers", containers("a", texts("app", "pending"), "resources"));
        spec.set("initContainers", containers("i", texts("init", "pending-init"), "init-resources"));
        merge(spec, entry.path("spec"));
        return pod;
    }

    /** A merge patch for the status subresource. */
    ObjectNode statusPatch() {
        ObjectNode patch = MAPPER.createObjectNode();
        ObjectNode status = patch.putObject("status");
        if (entry.has("phase")) {
            status.put("phase", entry.path("phase").asString());
        }
        status.set("containerStatuses", statuses("a", words("app")));
        status.set("initContainerStatuses", statuses("i", words("init")));
        status.set("conditions", conditions());
        merge(status, entry.path("status"));
        return patch;
    }

    private List<String> words(String field) {
        List<String> texts = new ArrayList<>();
        entry.path(field).forEach(text -> texts.add(text.asString()));
        return texts;
    }

    private List<String> texts(String field, String silent) {
        List<String> texts = words(field);
        for (int i = 0; i < entry.path(silent).asInt(0); i++) {
            texts.add("-");
        }
        return texts;
    }

    private ArrayNode containers(String prefix, List<String> texts, String resources) {
        ArrayNode containers = MAPPER.createArrayNode();
        for (int i = 0; i < texts.size(); i++) {
            String name = prefix + i;
            ObjectNode container = containers.addObject().put("name", name).put("image", "example.test/" + name + ":1");
            if (ContainerNotation.isSidecar(texts.get(i))) {
                container.put("restartPolicy", "Always");
            }
            JsonNode needs = entry.path(resources).path(i);
            if (needs.isObject()) {
                container.set("resources", needs);
            }
        }
        return containers;
    }

    private static ArrayNode statuses(String prefix, List<String> texts) {
        ArrayNode statuses = MAPPER.createArrayNode();
        for (int i = 0; i < texts.size(); i++) {
            statuses.add(ContainerNotation.status(prefix + i, texts.get(i)));
        }
        return statuses;
    }

    private ArrayNode conditions() {
        ArrayNode conditions = MAPPER.createArrayNode();
        entry.path("is").properties().forEach(condition -> {
            ObjectNode one = conditions.addObject().put("type", condition.getKey());
            if (condition.getValue().isObject()) {
                merge(one, condition.getValue());
            } else {
                one.put("status", condition.getValue().asString());
            }
        });
        return conditions;
    }

    private static void merge(ObjectNode into, JsonNode more) {
        more.properties().forEach(field -> into.set(field.getKey(), field.getValue()));
    }
}
