package dev.gantry.services.demo.access;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.kinds.Kind;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The roles and bindings a cluster has from its first start, read from {@code roles.yaml}. One thread. */
public final class DefaultRoles {
    private static final String FILE = "roles.yaml";
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final String AGGREGATE = GROUP + "/aggregate-to-";

    private final Cluster cluster;
    private final Map<String, JsonNode> roles = new LinkedHashMap<>();

    private DefaultRoles(Cluster cluster) {
        this.cluster = cluster;
        for (JsonNode role : read(cluster)) {
            roles.put(role.path("name").asString(), role);
        }
    }

    /** Writes them into a cluster that has none yet. */
    public static void load(Cluster cluster) {
        DefaultRoles defaults = new DefaultRoles(cluster);
        defaults.roles.values().forEach(defaults::write);
    }

    private static JsonNode read(Cluster cluster) {
        try (InputStream file = Objects.requireNonNull(DefaultRoles.class.getResourceAsStream(FILE), FILE)) {
            Object read = new Load(LoadSettings.builder().setLabel(FILE).build()).loadFromInputStream(file);
            return cluster.documents().mapper().valueToTree(read);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(JsonNode role) {
        String name = role.path("name").asString();
        ObjectNode object = object("ClusterRole", name);
        String target = role.path("aggregate-to").asString("");
        if (!target.isEmpty()) {
            ((ObjectNode) object.withObject("/metadata/labels")).put(AGGREGATE + target, "true");
        }
        object.set("rules", rules(role));
        String summed = role.path("aggregates").asString("");
        if (!summed.isEmpty()) {
            ObjectNode selector = object.putObject("aggregationRule")
                    .putArray("clusterRoleSelectors")
                    .addObject();
            selector.putObject("matchLabels").put(AGGREGATE + summed, "true");
        }
        load("ClusterRole", name, object);
        if (!role.path("subjects").isEmpty()) {
            bind(name, role.path("subjects"));
        }
    }

    /** Of an aggregated role, the rules of those it adds up, as the controller for it writes them. */
    private ArrayNode rules(JsonNode role) {
        ArrayNode rules = JsonNodeFactory.instance.arrayNode();
        String summed = role.path("aggregates").asString("");
        for (JsonNode part : summed.isEmpty() ? List.of(role) : roles.values()) {
            if (summed.isEmpty()) {
                part.path("rules").forEach(rule -> rules.add(rule(rule)));
            } else if (part.path("aggregate-to").asString("").equals(summed)) {
                rules.addAll(rules(part));
            }
        }
        return rules;
    }

    private static ObjectNode rule(JsonNode rule) {
        ObjectNode written = JsonNodeFactory.instance.objectNode();
        written.set("verbs", rule.path("verbs"));
        copy(rule, "groups", written, "apiGroups");
        copy(rule, "resources", written, "resources");
        copy(rule, "names", written, "resourceNames");
        copy(rule, "paths", written, "nonResourceURLs");
        return written;
    }

    private static void copy(JsonNode from, String field, ObjectNode to, String name) {
        if (from.has(field)) {
            to.set(name, from.path(field));
        }
    }

    private void bind(String name, JsonNode groups) {
        ObjectNode object = object("ClusterRoleBinding", name);
        ArrayNode subjects = object.putArray("subjects");
        for (JsonNode group : groups) {
            subjects.addObject().put("kind", "Group").put("apiGroup", GROUP).put("name", group.asString());
        }
        object.putObject("roleRef")
                .put("apiGroup", GROUP)
                .put("kind", "ClusterRole")
                .put("name", name);
        load("ClusterRoleBinding", name, object);
    }

    private static ObjectNode object(String kind, String name) {
        ObjectNode object = JsonNodeFactory.instance.objectNode();
        object.put("kind", kind).put("apiVersion", GROUP + "/v1");
        ObjectNode metadata = object.putObject("metadata").put("name", name);
        metadata.putObject("labels").put("kubernetes.io/bootstrapping", "rbac-defaults");
        metadata.putObject("annotations").put("rbac.authorization.kubernetes.io/autoupdate", "true");
        return object;
    }

    private void load(String kindName, String name, ObjectNode object) {
        Kind kind = Objects.requireNonNull(cluster.kinds().named(GROUP + "/v1", kindName), kindName);
        cluster.writing().load(Target.of(kind, "", name), object);
    }
}
