package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.contracts.CommandLine.Ran;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.RevocableToken;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who gets what, and which sentence and exit code those get who do not. */
@WithControlPlane
class AccessContractTest {
    private static final String OWNED_PODS = "/api/v1/namespaces/" + ControlPlane.OWNED_NAMESPACE + "/pods";

    @TempDir
    private Path folder;

    private CommandLine gantry;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        gantry = new CommandLine(plane.kubeconfig());
    }

    @Test
    void aCertificateAndAViewersTokenReadWhatTheAdminReads(ControlPlane plane) throws IOException {
        Set<String> all = uids(gantry.run("get", "pods", "-o", "json"));

        assertEquals(all, uids(gantry.run("get", "pods", "-o", "json", "--context", "viewer")));
        assertEquals(all, uids(new CommandLine(plane.kubeconfigWithCertificate()).run("get", "pods", "-o", "json")));
        assertTold(
                gantry.run("describe", "secret", "key", "-n", "zoo", "--context", "viewer"),
                1,
                "viewer: Not allowed: secrets \"key\" is forbidden");
    }

    @Test
    void whoMayReadOneNamespaceGetsThatOneAndIsTold(ControlPlane plane) throws IOException {
        plane.api().post(OWNED_PODS, """
                {"apiVersion": "v1", "kind": "Pod", "metadata": {"name": "mine"},
                 "spec": {"containers": [{"name": "a", "image": "example.test/a:1"}]}}
                """).required();
        try {
            Set<String> own = uids(gantry.run("get", "pods", "-o", "json", "-n", ControlPlane.OWNED_NAMESPACE));
            Ran narrow = owner("get", "pods", "-o", "json", "-n", ControlPlane.OWNED_NAMESPACE);
            Ran wide = owner("get", "pods", "-o", "json");

            assertEquals(own, uids(narrow));
            assertEquals("", narrow.err());
            assertEquals(own, uids(wide));
            assertTold(wide, 0, "namespace-owner: You may not read all namespaces, so this is only what is in owned.");
            assertEquals(
                    1,
                    owner("get", "apps")
                            .err()
                            .lines()
                            .filter(line -> line.contains("owned"))
                            .count());
        } finally {
            plane.api().delete(OWNED_PODS + "/mine?gracePeriodSeconds=0").required();
        }
    }

    @Test
    void whatOneMayNotReadIsSaidWithThePermissionToAskFor() {
        assertTold(owner("get", "nodes"), 1, "You may not list nodes. Ask for get, list, watch on nodes.");
        assertTold(owner("get", "pods", "-n", "zoo"), 1, "You may not list pods in zoo.");
        assertTold(owner("describe", "pod", "running", "-n", "zoo"), 1, "Not allowed: pods \"running\" is forbidden");
        assertTold(owner("logs", "running", "-n", "zoo"), 1, "Not allowed: pods \"running\" is forbidden");
    }

    @Test
    void whatBelongsToAnObjectButMayNotBeReadIsSaidInItsPlace() {
        Ran node = gantry.run("describe", "node", "zoo-ready", "--context", "viewer");
        assertEquals(0, node.code(), node.err());
        assertTrue(node.out().contains("Lease:              not known: Not allowed: leases.coordination"), node.out());
        assertTrue(node.out().contains("Non-terminated Pods:"), node.out());
    }

    private Ran owner(String... arguments) {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(List.of("--context", ApiUser.NAMESPACE_OWNER.userName()));
        return gantry.run(all.toArray(String[]::new));
    }

    @Test
    void aRevokedTokenIsDeniedWithTheNextStep(ControlPlane plane) throws IOException {
        RevocableToken token = plane.revocableToken();
        CommandLine user =
                new CommandLine(kubeconfig(plane, token.value(), plane.server().toString()));
        assertEquals(0, user.run("get", "nodes").code());

        token.revoke();

        assertTold(user.run("get", "nodes"), 3, "gantry: one does not accept your credentials");
        assertTold(user.run("get", "nodes"), 3, "Renew them or sign in again");
        Ran clusters = user.run("get", "clusters", "-o", "json");
        assertEquals(3, clusters.code());
        assertEquals("DENIED", clusters.rows().getFirst().path("state").asString());
    }

    @Test
    void aClusterThatCannotBeReachedIsToldAndTheRestAnswers(ControlPlane plane) throws IOException {
        Path both = kubeconfig(plane, plane.token(ApiUser.ADMIN), "https://127.0.0.1:1");
        Ran pods = new CommandLine(both).run("get", "pods", "--all-contexts", "-o", "json");
        Ran clusters = new CommandLine(both).run("get", "clusters", "-o", "json");

        assertEquals(uids(gantry.run("get", "pods", "-o", "json")), uids(pods));
        assertTold(pods, 3, "gantry: two does not answer");
        assertEquals(3, clusters.code());
        assertEquals("LIVE", clusters.rows().get(0).path("state").asString());
        assertEquals("v1.36.3", clusters.rows().get(0).path("version").asString());
        assertEquals(Zoo.pods().size(), clusters.rows().get(0).path("pods").asInt());
        assertEquals("OFFLINE", clusters.rows().get(1).path("state").asString());
    }

    @Test
    void whatIsNotThereIsSaid() {
        assertTold(gantry.run("describe", "pod", "nothing", "-n", "zoo"), 1, "there is no pod called nothing");
        assertTold(gantry.run("describe", "gizmo", "nothing"), 2, "serves no kind called gizmo");
        assertTold(gantry.run("describe", "deploymnt/steady"), 2, "The nearest is deployments.apps.");
        assertTold(gantry.run("logs", "nothing", "-n", "zoo"), 1, "pods \"nothing\" not found");
        assertTold(gantry.run("logs", "running-five", "-n", "zoo", "-c", "none"), 2, "container none is not valid");
        assertTold(gantry.run("get", "pods", "--context", "none"), 2, "there is no context none");
    }

    @Test
    void theLogOfAPodOnNoNodeIsEmptyAndThatOfALostNodeFails() {
        Ran nowhere = gantry.run("logs", "no-status", "-n", "zoo");
        assertEquals("", nowhere.err());
        assertEquals(0, nowhere.code());
        assertTold(gantry.run("logs", "running", "-n", "zoo"), 3, "zoo-ready");
    }

    /** Two contexts: {@code one} is the control plane, {@code two} is wherever is said. */
    private Path kubeconfig(ControlPlane plane, String token, String second) throws IOException {
        return Files.writeString(folder.resolve("kubeconfig"), """
                apiVersion: v1
                kind: Config
                current-context: one
                clusters:
                - {name: one, cluster: {server: "%s", certificate-authority: "%s"}}
                - {name: two, cluster: {server: "%s", certificate-authority: "%s"}}
                contexts:
                - {name: one, context: {cluster: one, user: me}}
                - {name: two, context: {cluster: two, user: me}}
                users:
                - {name: me, user: {token: "%s"}}
                """.formatted(
                        plane.server(), plane.caFile(), second, plane.caFile(), token));
    }

    private static Set<String> uids(Ran ran) {
        Set<String> uids = new TreeSet<>();
        ran.rows().forEach(row -> uids.add(row.path("uid").asString()));
        return uids;
    }

    private static void assertTold(Ran ran, int code, String part) {
        assertTrue(ran.err().startsWith("gantry: "), ran.err());
        assertTrue(ran.err().contains(part), ran.err());
        assertEquals(code, ran.code(), ran.err());
    }
}
