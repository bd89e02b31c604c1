package dev.gantry.services.demo.access;

import dev.gantry.services.demo.api.Documents;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.store.Stored;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The roles and bindings of a cluster as they are now. Trees are read once for each version; any thread. */
final class RoleBook {
    private static final String VERSION = "rbac.authorization.k8s.io/v1";
    private static final int MOST_TREES = 10_000;

    private final ObjectStore store;
    private final Documents documents;
    private final Kind clusterRoles;
    private final Kind roles;
    private final Kind clusterBindings;
    private final Kind bindings;
    private final Map<ObjectKey, Read> trees = new ConcurrentHashMap<>();

    private record Read(long revision, ObjectNode tree) {}

    RoleBook(Kinds kinds, ObjectStore store, Documents documents) {
        this.store = store;
        this.documents = documents;
        this.clusterRoles = kind(kinds, "ClusterRole");
        this.roles = kind(kinds, "Role");
        this.clusterBindings = kind(kinds, "ClusterRoleBinding");
        this.bindings = kind(kinds, "RoleBinding");
    }

    private static Kind kind(Kinds kinds, String name) {
        return Objects.requireNonNull(kinds.named(VERSION, name), () -> "no " + name + " served");
    }

    /** Bindings of the whole cluster, by name. */
    List<ObjectNode> clusterBindings() {
        return all(clusterBindings, null);
    }

    List<ObjectNode> bindings(String namespace) {
        return all(bindings, namespace);
    }

    private List<ObjectNode> all(Kind kind, @Nullable String namespace) {
        List<ObjectNode> all = new ArrayList<>();
        store.list(kind, namespace).objects().forEach(stored -> all.add(tree(stored)));
        return all;
    }

    /** The rules a binding gives out; null where its role is not there. */
    @Nullable
    JsonNode rules(JsonNode roleRef, String namespace) {
        boolean isOfCluster = roleRef.path("kind").asString("").equals("ClusterRole");
        String name = roleRef.path("name").asString("");
        Stored stored =
                store.get(new ObjectKey(isOfCluster ? clusterRoles : roles, isOfCluster ? "" : namespace, name));
        if (stored == null) {
            return null;
        }
        ObjectNode role = tree(stored);
        return role.path("aggregationRule").isObject() ? summed(role) : role.path("rules");
    }

    /** The rules of all roles an aggregated one selects, whether or not a controller has added them up. */
    private JsonNode summed(ObjectNode role) {
        ObjectNode sum = documents.mapper().createObjectNode();
        for (JsonNode selector : role.path("aggregationRule").path("clusterRoleSelectors")) {
            Predicate<Map<String, String>> selects = LabelSelector.of(selector);
            for (Stored one : store.list(clusterRoles, null).objects()) {
                if (selects.test(one.labels())) {
                    ObjectNode part = tree(one);
                    JsonNode rules = part.path("aggregationRule").isObject() && !part.equals(role)
                            ? summed(part)
                            : part.path("rules");
                    rules.forEach(rule -> sum.withArray("/rules").add(rule));
                }
            }
        }
        return sum.path("rules");
    }

    private ObjectNode tree(Stored stored) {
        Read read = trees.get(stored.key());
        if (read != null && read.revision == stored.revision()) {
            return read.tree;
        }
        if (trees.size() > MOST_TREES) {
            trees.clear();
        }
        ObjectNode tree = documents.tree(stored);
        trees.put(stored.key(), new Read(stored.revision(), tree));
        return tree;
    }
}
