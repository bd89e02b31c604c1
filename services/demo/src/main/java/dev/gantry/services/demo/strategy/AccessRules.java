package dev.gantry.services.demo.strategy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.node.ObjectNode;

/** What roles and their bindings must be. Pure. */
final class AccessRules {
    static final String GROUP = "rbac.authorization.k8s.io";

    private AccessRules() {}

    static Map<String, Rules> all() {
        Map<String, Rules> all = new HashMap<>();
        all.put(
                "Role." + GROUP,
                Rules.of(Names::pathSegment).prepared(AccessRules::emptied).valid(role -> role(role, true)));
        all.put(
                "ClusterRole." + GROUP,
                Rules.of(Names::pathSegment).prepared(AccessRules::emptied).valid(role -> role(role, false)));
        all.put(
                "RoleBinding." + GROUP,
                Rules.of(Names::pathSegment)
                        .valid(binding -> binding(binding, "Role", "ClusterRole"))
                        .changed(AccessRules::bindingChanged));
        all.put(
                "ClusterRoleBinding." + GROUP,
                Rules.of(Names::pathSegment)
                        .valid(binding -> binding(binding, "ClusterRole"))
                        .changed(AccessRules::bindingChanged));
        return all;
    }

    /** No rules are kept as none at all. */
    private static void emptied(ObjectNode role, ObjectNode old) {
        if (role.has("rules") && role.path("rules").isEmpty()) {
            role.putNull("rules");
        }
    }

    private static void role(Spot role, boolean isNamespaced) {
        for (Spot rule : role.at("rules").items()) {
            if (rule.at("verbs").isEmpty()) {
                rule.at("verbs").required("verbs must contain at least one value");
            }
            Spot paths = rule.at("nonResourceURLs");
            if (!paths.isEmpty()) {
                if (isNamespaced) {
                    paths.invalid("namespaced rules cannot apply to non-resource URLs");
                }
                boolean isMixed = List.of("apiGroups", "resources", "resourceNames").stream()
                        .anyMatch(field -> !rule.at(field).isEmpty());
                if (isMixed) {
                    paths.invalid("rules cannot apply to both regular resources and non-resource URLs");
                }
                continue;
            }
            if (rule.at("apiGroups").isEmpty()) {
                rule.at("apiGroups").required("resource rules must supply at least one api group");
            }
            if (rule.at("resources").isEmpty()) {
                rule.at("resources").required("resource rules must supply at least one resource");
            }
        }
    }

    private static void binding(Spot binding, String... kinds) {
        Spot role = binding.at("roleRef");
        if (!role.at("apiGroup").is(GROUP)) {
            role.at("apiGroup").notSupported(GoValues.quoted(role.at("apiGroup").text()), List.of(GROUP));
        }
        if (!List.of(kinds).contains(role.at("kind").text())) {
            role.at("kind").notSupported(GoValues.quoted(role.at("kind").text()), List.of(kinds));
        }
        role.at("name").mustFollow(Names::pathSegment);
        boolean isNamespaced = kinds.length > 1;
        binding.at("subjects").items().forEach(subject -> subject(subject, isNamespaced));
    }

    private static void subject(Spot subject, boolean isNamespaced) {
        Spot name = subject.at("name");
        Spot group = subject.at("apiGroup");
        if (name.isEmpty()) {
            name.required();
        }
        switch (subject.at("kind").text()) {
            case "ServiceAccount" -> {
                if (!name.isEmpty()) {
                    name.follows(Names::subdomain);
                }
                if (!group.isEmpty()) {
                    group.notSupported(GoValues.of(group.value()), List.of(""));
                }
                if (!isNamespaced && subject.at("namespace").isEmpty()) {
                    subject.at("namespace").required();
                }
            }
            case "User", "Group" -> {
                if (!group.is(GROUP)) {
                    group.notSupported(GoValues.quoted(group.text()), List.of(GROUP));
                }
            }
            default ->
                subject.at("kind")
                        .notSupported(
                                GoValues.quoted(subject.at("kind").text()), List.of("ServiceAccount", "User", "Group"));
        }
    }

    private static void bindingChanged(Spot next, Spot old) {
        Spot role = next.at("roleRef");
        if (!GoValues.same(role.value(), old.at("roleRef").value())) {
            role.invalid(
                    "{\"APIGroup\":" + GoValues.quoted(role.at("apiGroup").text()) + ",\"Kind\":"
                            + GoValues.quoted(role.at("kind").text()) + ",\"Name\":"
                            + GoValues.quoted(role.at("name").text()) + "}",
                    "cannot change roleRef");
        }
    }
}
