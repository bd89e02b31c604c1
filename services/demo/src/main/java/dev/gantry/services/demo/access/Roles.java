package dev.gantry.services.demo.access;

import dev.gantry.services.demo.api.Cluster;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Decides by the roles and bindings that stand in the cluster at the moment, as RBAC does. Members of
 * {@code system:masters} may do everything, whatever the roles say. Any thread.
 */
public final class Roles implements Authorizer {
    private static final String GROUP = "rbac.authorization.k8s.io";

    private final RoleBook book;

    public Roles(Cluster cluster) {
        this.book = new RoleBook(cluster.kinds(), cluster.store(), cluster.documents());
    }

    @Override
    public Decision decide(User user, Attributes wanted) {
        if (user.groups().contains(User.MASTERS)) {
            return Decision.OF_MASTERS;
        }
        List<String> missing = new ArrayList<>();
        for (Grant grant : grants(user, wanted.isPath() ? "" : wanted.namespace(), missing)) {
            if (Rule.of(grant.rules).stream().anyMatch(rule -> rule.allows(wanted))) {
                return new Decision(true, "RBAC: allowed by " + grant.reason);
            }
        }
        return new Decision(false, missing.isEmpty() ? "" : "RBAC: " + among(missing));
    }

    private static String among(List<String> missing) {
        return missing.size() == 1 ? missing.getFirst() : missing.toString();
    }

    @Override
    public Held rules(User user, String namespace) {
        List<String> missing = new ArrayList<>();
        List<JsonNode> all = new ArrayList<>();
        for (Grant grant : grants(user, namespace, missing)) {
            grant.rules.forEach(all::add);
        }
        return new Held(all, missing.isEmpty() ? "" : among(missing));
    }

    /** What one binding gives a user. */
    private record Grant(JsonNode rules, String reason) {}

    private List<Grant> grants(User user, String namespace, List<String> missing) {
        List<Grant> grants = new ArrayList<>();
        for (ObjectNode binding : book.clusterBindings()) {
            add(grants, binding, user, "", missing);
        }
        if (!namespace.isEmpty()) {
            for (ObjectNode binding : book.bindings(namespace)) {
                add(grants, binding, user, namespace, missing);
            }
        }
        return grants;
    }

    private void add(List<Grant> grants, ObjectNode binding, User user, String namespace, List<String> missing) {
        JsonNode subject = subject(binding.path("subjects"), user, namespace);
        if (subject == null) {
            return;
        }
        JsonNode role = binding.path("roleRef");
        JsonNode rules = book.rules(role, namespace);
        String kind = role.path("kind").asString("");
        String name = role.path("name").asString("");
        if (rules == null) {
            missing.add(kind.toLowerCase(Locale.ROOT) + "." + GROUP + " \"" + name + "\" not found");
            return;
        }
        String own = binding.path("metadata").path("name").asString("");
        String of = namespace.isEmpty() ? "ClusterRoleBinding \"" + own : "RoleBinding \"" + own + "/" + namespace;
        grants.add(new Grant(rules, of + "\" of " + kind + " \"" + name + "\" to " + told(subject, namespace)));
    }

    private static String told(JsonNode subject, String namespace) {
        String name = subject.path("name").asString("");
        if (subject.path("kind").asString("").equals("ServiceAccount")) {
            name = name + "/" + subject.path("namespace").asString(namespace);
        }
        return subject.path("kind").asString("") + " \"" + name + "\"";
    }

    private static @Nullable JsonNode subject(JsonNode subjects, User user, String namespace) {
        for (JsonNode subject : subjects) {
            String name = subject.path("name").asString("");
            boolean isMeant = switch (subject.path("kind").asString("")) {
                case "User" -> user.name().equals(name);
                case "Group" -> user.groups().contains(name);
                case "ServiceAccount" ->
                    user.name()
                            .equals("system:serviceaccount:"
                                    + subject.path("namespace").asString(namespace) + ":" + name);
                default -> false;
            };
            if (isMeant) {
                return subject;
            }
        }
        return null;
    }
}
