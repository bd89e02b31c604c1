package dev.gantry.tests.controlplane;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What every user of the shared control plane relies on. */
@WithControlPlane
class ControlPlaneTest {
    private static final String NODES = "/api/v1/nodes";
    private static final String OWNED_PODS = "/api/v1/namespaces/" + ControlPlane.OWNED_NAMESPACE + "/pods";

    @Test
    void answersAsTheVersionItWasBuiltFrom(ControlPlane plane) throws IOException {
        JsonNode version = json(plane.api().get("/version").required());

        assertEquals("v1.36.3", version.path("gitVersion").asString());
        assertEquals("1", version.path("major").asString());
        assertEquals("36", version.path("minor").asString());
    }

    @Test
    void kubectlIsOfTheSameVersionAndReachesTheServer(ControlPlane plane) throws IOException {
        JsonNode versions = json(plane.kubectl("version", "-o", "json").required());

        assertEquals("v1.36.3", versions.at("/clientVersion/gitVersion").asString());
        assertEquals("v1.36.3", versions.at("/serverVersion/gitVersion").asString());
    }

    @Test
    void viewerReadsPodsAndNodesButDeletesNothing(ControlPlane plane) throws IOException {
        try (ServerApi viewer = plane.apiAs(ApiUser.VIEWER)) {
            assertEquals(200, viewer.get("/api/v1/pods").code());
            assertEquals(200, viewer.get(NODES).code());
            assertEquals(403, viewer.delete(OWNED_PODS + "/none").code());
            assertEquals(403, viewer.get("/api/v1/secrets").code());
        }
    }

    @Test
    void namespaceOwnerWorksInOneNamespaceOnly(ControlPlane plane) throws IOException {
        try (ServerApi owner = plane.apiAs(ApiUser.NAMESPACE_OWNER)) {
            assertEquals(200, owner.get(OWNED_PODS).code());
            assertEquals(404, owner.delete(OWNED_PODS + "/none").code());
            assertEquals(403, owner.get("/api/v1/pods").code());
            assertEquals(403, owner.get("/api/v1/namespaces/default/pods").code());
            assertEquals(403, owner.get(NODES).code());
        }
    }

    @Test
    void anUnknownTokenIsRefused(ControlPlane plane) throws IOException {
        try (ServerApi stranger = ServerApi.open(plane.server(), plane.caFile(), "no-such-token")) {
            assertEquals(401, stranger.get(NODES).code());
        }
    }

    @Test
    void aRevokedTokenGetsA401(ControlPlane plane) throws IOException {
        RevocableToken token = plane.revocableToken();
        try (ServerApi user = ServerApi.open(plane.server(), plane.caFile(), token.value())) {
            assertEquals(200, user.get(NODES).code());
            token.revoke();
            assertEquals(401, user.get(NODES).code());
        }
    }

    @Test
    void kubeconfigsWorkInKubectl(ControlPlane plane) throws IOException {
        String me = plane.kubectl("--context", "viewer", "auth", "whoami", "-o", "json")
                .required();
        assertEquals("viewer", json(me).at("/status/userInfo/username").asString());

        String certificate = plane.kubeconfigWithCertificate().toString();
        String admin = plane.kubectl("--kubeconfig", certificate, "auth", "whoami", "-o", "json")
                .required();
        assertEquals("admin", json(admin).at("/status/userInfo/username").asString());
        assertTrue(json(admin).at("/status/userInfo/groups").toString().contains("system:masters"));

        String owner = plane.kubeconfigFor(ApiUser.NAMESPACE_OWNER).toString();
        Command.Result pods = plane.kubectl("--kubeconfig", owner, "get", "pods");
        assertEquals(0, pods.exitCode(), pods.stderr());
        assertTrue(Files.readString(plane.kubeconfigFor(ApiUser.VIEWER)).contains(plane.token(ApiUser.VIEWER)));
    }

    @Test
    void aPodIsTakenWithoutAnyController(ControlPlane plane) throws IOException {
        String created = plane.api().post(OWNED_PODS, """
                        {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "lonely"},
                         "spec": {"containers": [{"name": "a", "image": "example.test/a:1"}]}}
                        """).required();

        assertEquals("Pending", json(created).at("/status/phase").asString());
        plane.api().delete(OWNED_PODS + "/lonely?gracePeriodSeconds=0").required();
    }

    private static JsonNode json(String text) {
        return JsonMapper.shared().readTree(text);
    }
}
