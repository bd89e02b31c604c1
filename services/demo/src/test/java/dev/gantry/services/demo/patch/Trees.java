package dev.gantry.services.demo.patch;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.schema.Schema;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Trees and kinds of these tests. */
final class Trees {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Schema SCHEMA = Schema.kubernetes();

    static final Kind POD = kind("", "v1", "Pod", "core/v1.Pod");
    static final Kind CONFIG_MAP = kind("", "v1", "ConfigMap", "core/v1.ConfigMap");
    static final Kind SERVICE = kind("", "v1", "Service", "core/v1.Service");
    static final Kind DEPLOYMENT = kind("apps", "v1", "Deployment", "apps/v1.Deployment");
    static final Kind DISRUPTION_BUDGET = kind("policy", "v1", "PodDisruptionBudget", "policy/v1.PodDisruptionBudget");
    static final Kind CUSTOM = kind("example.com", "v1", "Gadget", "");

    private Trees() {}

    static ObjectNode tree(String json) {
        return (ObjectNode) JSON.readTree(json);
    }

    static JsonNode json(String json) {
        return JSON.readTree(json);
    }

    private static Kind kind(String group, String version, String name, String type) {
        String singular = name.toLowerCase(java.util.Locale.ROOT);
        return new Kind(
                group,
                version,
                name,
                new Kind.Names(singular + "s", singular, List.of(), List.of()),
                true,
                Kind.ALL_VERBS,
                List.of("status", "scale"),
                type.isEmpty() ? null : SCHEMA.type(type),
                List.of(),
                List.of(),
                null,
                null);
    }
}
