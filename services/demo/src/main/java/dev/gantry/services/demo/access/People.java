package dev.gantry.services.demo.access;

import static dev.gantry.services.demo.fleet.Tree.array;
import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.kinds.Kind;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who uses a cluster of the fleet beside its administrator, and what each may do: a viewer of everything but secrets,
 * the owner of one namespace, an engineer of edge rooms who has rights in edge clusters only. One thread.
 */
public final class People {
    public static final String ADMIN = "admin";
    public static final String VIEWER = "viewer";
    public static final String OWNER = "namespace-owner";
    public static final String ENGINEER = "edge-engineer";

    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final String MACHINES = "live.example:machine-reader";

    private final Cluster cluster;
    private final ClusterPlan plan;

    private People(Cluster cluster, ClusterPlan plan) {
        this.cluster = cluster;
        this.plan = plan;
    }

    /** Everyone who has a token. */
    public static List<User> users() {
        return List.of(
                new User(ADMIN, List.of(User.MASTERS)),
                new User(VIEWER, List.of()),
                new User(OWNER, List.of()),
                new User(ENGINEER, List.of()));
    }

    /** The namespace that has an owner. */
    public static Optional<String> owned(ClusterPlan plan) {
        return plan.apps().stream()
                .map(app -> app.service().namespace())
                .filter(namespace -> !namespace.startsWith("kube-"))
                .min(String::compareTo);
    }

    /** Whether it is a cluster that this one of them may work in. */
    public static boolean isAtWork(String user, ClusterPlan plan) {
        return !user.equals(ENGINEER) || !plan.site().rooms().isEmpty();
    }

    /** Writes their roles and bindings, once the namespaces are there. */
    public static void load(Cluster cluster, ClusterPlan plan) {
        People people = new People(cluster, plan);
        people.role(MACHINES, rule("", array("nodes"), "get", "list", "watch"));
        people.bind(VIEWER, "view");
        people.bind(VIEWER, MACHINES);
        people.metrics();
        people.customKinds();
        owned(plan).ifPresent(people::own);
        if (isAtWork(ENGINEER, plan)) {
            people.rooms();
        }
    }

    /** What who installs metrics gives to everyone who may look. */
    private void metrics() {
        viewersRole(
                "system:aggregated-metrics-reader",
                array(rule("metrics.k8s.io", array("pods", "nodes"), "get", "list", "watch")));
    }

    /** What each project's roles give to everyone who may look. */
    private void customKinds() {
        ArrayNode rules = array();
        cluster.kinds().all().stream()
                .filter(Kind::isCustom)
                .map(Kind::group)
                .distinct()
                .sorted()
                .forEach(group -> rules.add(rule(group, array("*"), "get", "list", "watch")));
        viewersRole("live.example:custom-kinds-reader", rules);
    }

    private void viewersRole(String name, ArrayNode rules) {
        ObjectNode metadata = object("name", name, "labels", object(GROUP + "/aggregate-to-view", "true"));
        load("ClusterRole", "", name, object("metadata", metadata, "rules", rules));
    }

    private void rooms() {
        role(
                "live.example:edge-engineer",
                rule("", array("nodes"), "get", "list", "watch", "patch"),
                rule("", array("pods"), "delete"),
                rule("", array("pods/exec", "pods/portforward"), "create", "get"),
                rule("", array("pods/eviction"), "create"),
                rule("coordination.k8s.io", array("leases"), "get", "list", "watch"));
        bind(ENGINEER, "view");
        bind(ENGINEER, "live.example:edge-engineer");
    }

    private static ObjectNode rule(String group, ArrayNode resources, String... verbs) {
        return object("apiGroups", array(group), "resources", resources, "verbs", array((Object[]) verbs));
    }

    private void role(String name, ObjectNode... rules) {
        load("ClusterRole", "", name, object("metadata", object("name", name), "rules", array((Object[]) rules)));
    }

    private void bind(String user, String role) {
        String name = "live.example:" + user + ":" + role.substring(role.indexOf(':') + 1);
        load(
                "ClusterRoleBinding",
                "",
                name,
                object(
                        "metadata", object("name", name),
                        "subjects", array(object("kind", "User", "apiGroup", GROUP, "name", user)),
                        "roleRef", object("apiGroup", GROUP, "kind", "ClusterRole", "name", role)));
    }

    private void own(String namespace) {
        load(
                "RoleBinding",
                namespace,
                "owner",
                object(
                        "metadata", object("name", "owner", "namespace", namespace),
                        "subjects", array(object("kind", "User", "apiGroup", GROUP, "name", OWNER)),
                        "roleRef", object("apiGroup", GROUP, "kind", "ClusterRole", "name", "admin")));
    }

    private void load(String kindName, String namespace, String name, ObjectNode object) {
        Kind kind = Objects.requireNonNull(cluster.kinds().named(GROUP + "/v1", kindName), kindName);
        object.put("kind", kindName).put("apiVersion", GROUP + "/v1");
        cluster.writing().load(Target.of(kind, namespace, name), object);
    }
}
