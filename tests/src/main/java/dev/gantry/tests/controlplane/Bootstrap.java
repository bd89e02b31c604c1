package dev.gantry.tests.controlplane;

import dev.gantry.tests.controlplane.ServerApi.Answer;
import java.io.IOException;
import java.util.List;

/** The roles and the namespace of {@link ApiUser}'s users; what is there already stays. */
final class Bootstrap {
    private static final String RBAC = "/apis/rbac.authorization.k8s.io/v1";
    // "view" and "edit" are empty until a controller adds up the roles they are made of: bind those directly.
    private static final String VIEW = "system:aggregate-to-view";
    private static final String EDIT = "system:aggregate-to-edit";

    private Bootstrap() {}

    static void apply(ServerApi api) throws IOException {
        create(api, "/api/v1/namespaces", """
                {"apiVersion": "v1", "kind": "Namespace", "metadata": {"name": "%s"}}
                """.formatted(ControlPlane.OWNED_NAMESPACE));
        create(api, RBAC + "/clusterroles", """
                {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRole",
                 "metadata": {"name": "gantry-tests-nodes"},
                 "rules": [{"apiGroups": [""], "resources": ["nodes"], "verbs": ["get", "list", "watch"]}]}
                """);
        create(api, RBAC + "/clusterrolebindings", clusterBinding("gantry-tests-viewer", VIEW));
        create(api, RBAC + "/clusterrolebindings", clusterBinding("gantry-tests-nodes", "gantry-tests-nodes"));
        for (String role : List.of(VIEW, EDIT)) {
            create(api, RBAC + "/namespaces/" + ControlPlane.OWNED_NAMESPACE + "/rolebindings", ownerBinding(role));
        }
    }

    private static String ownerBinding(String role) {
        return """
                {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "RoleBinding",
                 "metadata": {"name": "gantry-tests-owner:%s"},
                 "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "%s"},
                 "subjects": [{"kind": "User", "apiGroup": "rbac.authorization.k8s.io", "name": "%s"}]}
                """.formatted(role, role, ApiUser.NAMESPACE_OWNER.userName());
    }

    private static String clusterBinding(String name, String role) {
        return """
                {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
                 "metadata": {"name": "%s"},
                 "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "%s"},
                 "subjects": [{"kind": "User", "apiGroup": "rbac.authorization.k8s.io", "name": "%s"}]}
                """.formatted(name, role, ApiUser.VIEWER.userName());
    }

    private static void create(ServerApi api, String path, String json) throws IOException {
        Answer answer = api.post(path, json);
        if (answer.code() != 409) {
            answer.required();
        }
    }
}
