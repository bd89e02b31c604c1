package dev.gantry.services.demo.access;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Refusals;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.api.WriteOptions.Guard;
import dev.gantry.services.demo.kinds.Kind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets nobody give rights they do not hold, unless they may {@code escalate} or {@code bind} (kubernetes'
 * {@code registry/rbac}). Any thread.
 */
public final class Escalation {
    private static final String GROUP = "rbac.authorization.k8s.io";
    private static final Rule EVERYTHING = new Rule(List.of("*"), List.of("*"), List.of("*"), List.of(), List.of());
    private static final Rule EVERY_PATH = new Rule(List.of("*"), List.of(), List.of(), List.of(), List.of("*"));

    private final RoleBook book;
    private final Authorizer authorizer;

    public Escalation(Cluster cluster, Authorizer authorizer) {
        this.book = new RoleBook(cluster.kinds(), cluster.store(), cluster.documents());
        this.authorizer = authorizer;
    }

    /** What keeps a user from writing more into a role or a binding than they hold. */
    public Guard guard(Target target, User user) {
        boolean isFree = !target.kind().group().equals(GROUP) || user.groups().contains(User.MASTERS);
        if (isFree) {
            return Guard.NONE;
        }
        return (old, next) -> {
            if (isOnlyReleased(old, next)) {
                return;
            }
            if (target.kind().kind().endsWith("Binding")) {
                checkBinding(target, user, next);
            } else {
                checkRole(target, user, next);
            }
        };
    }

    /** Owners and finalizers are changed by collectors of garbage, who hold nothing else. */
    private static boolean isOnlyReleased(@Nullable ObjectNode old, ObjectNode next) {
        return old != null && withoutHolds(old).equals(withoutHolds(next));
    }

    private static ObjectNode withoutHolds(ObjectNode object) {
        ObjectNode copy = object.deepCopy();
        ((ObjectNode) copy.withObject("/metadata"))
                .remove(List.of("ownerReferences", "finalizers", "managedFields", "resourceVersion"));
        return copy;
    }

    private void checkRole(Target target, User user, ObjectNode role) {
        Kind kind = target.kind();
        Attributes escalate =
                new Attributes("escalate", GROUP, kind.plural(), "", target.namespace(), target.name(), "");
        if (authorizer.decide(user, escalate).isAllowed()) {
            return;
        }
        String name = role.path("metadata").path("name").asString("");
        requireHeld(target, name, user, Rule.of(role.path("rules")));
        boolean isSum = !role.path("aggregationRule").isMissingNode();
        if (isSum
                && !missing(user, target.namespace(), List.of(EVERYTHING, EVERY_PATH))
                        .isEmpty()) {
            throw Refusals.forbidden(kind, name, "must have cluster-admin privileges to use the aggregationRule");
        }
    }

    private void checkBinding(Target target, User user, ObjectNode binding) {
        JsonNode role = binding.path("roleRef");
        String roleName = role.path("name").asString("");
        String roles = switch (role.path("kind").asString("")) {
            case "ClusterRole" -> "clusterroles";
            case "Role" -> "roles";
            default -> "";
        };
        if (roles.isEmpty()) {
            String kind = role.path("kind").asString("");
            throw Refusals.other(500, "", "unsupported role reference kind: " + quoted(kind));
        }
        Attributes bind = new Attributes("bind", GROUP, roles, "", target.namespace(), roleName, "");
        if (authorizer.decide(user, bind).isAllowed()) {
            return;
        }
        JsonNode rules = book.rules(role, target.namespace());
        if (rules == null) {
            throw Refusals.notFound(target.kind(), roleName);
        }
        String name = binding.path("metadata").path("name").asString("");
        requireHeld(target, name, user, Rule.of(rules));
    }

    private void requireHeld(Target target, String name, User user, List<Rule> rules) {
        List<Rule> missing = missing(user, target.namespace(), rules);
        if (missing.isEmpty()) {
            return;
        }
        String groups = user.groups().stream().map(Escalation::quoted).collect(Collectors.joining(" ", "[", "]"));
        throw Refusals.forbidden(
                target.kind(),
                name,
                "user " + quoted(user.name()) + " (groups=" + groups
                        + ") is attempting to grant RBAC permissions not currently held:\n"
                        + String.join("\n", told(missing)));
    }

    private List<Rule> missing(User user, String namespace, List<Rule> wanted) {
        List<JsonNode> held = authorizer.rules(user, namespace).rules();
        List<Rule> own = held.isEmpty() ? List.of() : Rule.of(held);
        return wanted.stream()
                .flatMap(rule -> rule.parts().stream())
                .filter(part -> own.stream().noneMatch(rule -> rule.covers(part)))
                .toList();
    }

    /** Parts that differ in nothing but their verb as one, in the order of their texts. */
    private static TreeSet<String> told(List<Rule> parts) {
        Map<Rule, List<String>> verbs = new LinkedHashMap<>();
        TreeSet<String> told = new TreeSet<>();
        for (Rule part : parts) {
            if (part.paths().isEmpty()) {
                verbs.computeIfAbsent(part.withVerbs(List.of()), any -> new ArrayList<>())
                        .addAll(part.verbs());
            } else {
                told.add(told(part));
            }
        }
        verbs.forEach((rule, all) -> told.add(told(rule.withVerbs(all))));
        return told;
    }

    private static String told(Rule rule) {
        List<String> parts = new ArrayList<>();
        add(parts, "APIGroups", rule.groups());
        add(parts, "Resources", rule.resources());
        add(parts, "NonResourceURLs", rule.paths());
        add(parts, "ResourceNames", rule.names());
        add(parts, "Verbs", rule.verbs());
        return "{" + String.join(", ", parts) + "}";
    }

    private static void add(List<String> parts, String name, List<String> values) {
        if (!values.isEmpty()) {
            parts.add(name + ":" + values.stream().map(Escalation::quoted).collect(Collectors.joining(" ", "[", "]")));
        }
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
