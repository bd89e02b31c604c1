package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/**
 * A bearer token that can be made to get a real 401 at will: it belongs to a service account of its own with the
 * admin's rights, and deleting that account ends it. One thread at a time.
 */
public final class RevocableToken {
    private static final String ACCOUNTS = "/api/v1/namespaces/kube-system/serviceaccounts";

    private final ControlPlane plane;
    private final String account;
    private final String token;

    private RevocableToken(ControlPlane plane, String account, String token) {
        this.plane = plane;
        this.account = account;
        this.token = token;
    }

    static RevocableToken issue(ControlPlane plane) throws IOException {
        String account = "revocable-" + UUID.randomUUID();
        ServerApi api = plane.api();
        api.post(ACCOUNTS, """
                {"apiVersion": "v1", "kind": "ServiceAccount", "metadata": {"name": "%s"}}
                """.formatted(account)).required();
        api.post("/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", """
                {"apiVersion": "rbac.authorization.k8s.io/v1", "kind": "ClusterRoleBinding",
                 "metadata": {"name": "%s"},
                 "roleRef": {"apiGroup": "rbac.authorization.k8s.io", "kind": "ClusterRole", "name": "cluster-admin"},
                 "subjects": [{"kind": "ServiceAccount", "namespace": "kube-system", "name": "%s"}]}
                """.formatted(account, account))
                .required();
        String answer = api.post(ACCOUNTS + "/" + account + "/token", """
                {"apiVersion": "authentication.k8s.io/v1", "kind": "TokenRequest", "spec": {}}
                """).required();
        String token = JsonMapper.shared().readTree(answer).at("/status/token").asString();
        RevocableToken made = new RevocableToken(plane, account, token);
        made.awaitCode(200);
        return made;
    }

    /** The bearer token. */
    public String value() {
        return token;
    }

    /** Takes the token back and returns when the server answers 401 to it, up to 10 s later; open watches go on. */
    public void revoke() throws IOException {
        plane.api().delete(ACCOUNTS + "/" + account).required();
        awaitCode(401);
    }

    // The server remembers a token it has seen for 10 s.
    private void awaitCode(int wanted) throws IOException {
        try (ServerApi api = ServerApi.open(plane.server(), plane.caFile(), token)) {
            plane.api().until("answer " + wanted + " to the token", () -> code(api) == wanted);
        }
    }

    private static int code(ServerApi api) throws IOException {
        return api.get("/api/v1/namespaces/kube-system").code();
    }
}
