package dev.gantry.services.kubernetes.connection;

import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Protection;
import dev.gantry.services.kubernetes.config.InClusterConfig;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import dev.gantry.services.kubernetes.config.KubeconfigPaths;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.kubernetes.credentials.CredentialException;
import dev.gantry.services.kubernetes.credentials.CredentialSources;
import dev.gantry.services.kubernetes.credentials.ExecRunner;
import dev.gantry.services.kubernetes.http.ProxyEnvironment;
import dev.gantry.services.kubernetes.http.ScriptedServer;
import dev.gantry.services.kubernetes.http.SystemResolver;
import dev.gantry.services.kubernetes.http.Transports;
import dev.gantry.services.kubernetes.tls.Pki;
import dev.gantry.services.kubernetes.tls.SystemRoots;
import dev.gantry.services.problems.AddressProblem;
import dev.gantry.services.problems.ContextProblem;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class ConnectionFactoryTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    private final ConnectionFactory factory = new ConnectionFactory(
            new CredentialSources(new ExecRunner(Map.of(), () -> false, Duration.ofSeconds(30)), () -> Instant.EPOCH),
            new SystemRoots(Map.of(), "linux"),
            new ProxyEnvironment(Map.of()),
            new SystemResolver(),
            Transports.TIMER,
            "1.2");

    /** One context named c, with these fields in its cluster and user. */
    private Kubeconfig config(String cluster, String user) throws IOException {
        Path file = Files.writeString(folder.resolve("config"), """
                clusters: [{name: k, cluster: {%s}}]
                users: [{name: u, user: {%s}}]
                contexts:
                - {name: c, context: {cluster: k, user: u, namespace: apps}}
                - {name: lost, context: {cluster: none, user: u}}
                """.formatted(cluster, user));
        return new KubeconfigReader(new KubeconfigPaths(List.of(file), true), new InClusterConfig(Map.of())).read();
    }

    private ApiConnection connect(String cluster, String user) throws IOException {
        return factory.connect(config(cluster, user), "c", Protection.NORMAL);
    }

    private static String data(String name) {
        return Base64.getEncoder().encodeToString(Pki.pem(name));
    }

    @Test
    void aContextBecomesAWorkingConnection() throws Exception {
        try (ScriptedServer server = new ScriptedServer(Pki.server(true), peer -> peer.answer(OK))) {
            ApiConnection connection = connect(
                    "server: 'https://127.0.0.1:" + server.port() + "/x/', tls-server-name: api.test,"
                            + " disable-compression: true, certificate-authority-data: " + data("ca.crt"),
                    "token: t, client-certificate-data: " + data("ed25519.crt") + ", client-key-data: "
                            + data("ed25519.key"));
            assertEquals("ok", text(connection.transport().get(request())));
            String asked = server.request();
            assertTrue(asked.startsWith("GET /x/version HTTP/1.1\n"), asked);
            assertTrue(asked.contains("\nUser-Agent: gantry/1.2\n"), asked);
            assertTrue(asked.contains("\nAccept-Encoding: identity\n"), asked);
            assertTrue(asked.contains("\nAuthorization: Bearer t\n"), asked);
            assertEquals("apps", connection.cluster().namespace());
            assertEquals(List.of(), connection.cluster().warnings());
            connection.transport().close();
        }
    }

    @Test
    void plainHttpGetsNoCredentials() throws Exception {
        try (ScriptedServer server = new ScriptedServer(peer -> peer.answer(OK))) {
            ApiConnection connection =
                    connect("server: 'http://127.0.0.1:" + server.port() + "'", "token: t, username: x");
            assertEquals("ok", text(connection.transport().get(request())));
            assertFalse(server.request().contains("Authorization"));
            assertEquals(
                    List.of(new ContextProblem.PasswordIgnored("u"), new ContextProblem.CredentialsWithheld()),
                    connection.cluster().warnings());
            connection.transport().close();
        }
    }

    @Test
    void insecureClustersSaySo() throws IOException {
        ApiConnection connection = connect("server: 'https://a', insecure-skip-tls-verify: true", "as-groups: [x]");
        assertTrue(connection.cluster().insecure());
        assertEquals(
                List.of(new ContextProblem.Insecure(), new ContextProblem.NobodyToActAs()),
                connection.cluster().warnings());
    }

    @Test
    void whatCannotWorkSaysWhyOnEveryRead() throws IOException {
        String ca = "certificate-authority-data: " + data("ca.crt");
        assertObstacle(new ContextProblem.NoServer("k"), connect("tls-server-name: x", ""));
        assertObstacle(
                new ContextProblem.AuthorityAndInsecure("k"),
                connect("server: 'https://a', insecure-skip-tls-verify: true, " + ca, ""));
        assertObstacle(
                new ContextProblem.CertificateWithoutKey("u"),
                connect("server: 'https://a'", "client-certificate: x.crt"));
        assertObstacle(noWay(AddressProblem.Plain.NOT_AN_ADDRESS), connect("server: 'https://a b'", ""));
        assertObstacle(noWay(AddressProblem.Plain.NO_SCHEME), connect("server: 'ftp://a'", ""));
        assertObstacle(
                noWay(AddressProblem.Plain.PROXY_NOT_A_URL),
                connect("server: 'https://a', proxy-url: 'http://u:pw@ x'", ""));
        assertObstacle(
                noWay(AddressProblem.Plain.PROXY_NOT_A_URL),
                connect("server: 'https://a', proxy-url: 'http://u:p%zz@x'", ""));
        assertObstacle(
                noWay(new AddressProblem.ProxyScheme("ftp")),
                connect("server: 'https://a', proxy-url: 'ftp://u:pw@x'", ""));
        assertObstacle(
                new ContextProblem.UnknownCluster("lost", "none"),
                factory.connect(config("", ""), "lost", Protection.NORMAL));
        Kubeconfig config = config("", "");
        assertThrows(IllegalArgumentException.class, () -> factory.connect(config, "other", Protection.NORMAL));
    }

    private static ContextProblem noWay(AddressProblem why) {
        return new ContextProblem.NoWay("k", why);
    }

    private static void assertObstacle(ContextProblem problem, ApiConnection connection) {
        CredentialException refused = assertThrows(
                CredentialException.class, () -> connection.transport().get(request()));
        assertEquals(problem, refused.problem());
        assertFalse(problem.toString().contains("pw"), problem::toString);
        assertEquals(List.of(problem), connection.cluster().warnings());
    }

    @Test
    void hostAndPortAloneAreCompletedAsKubectlDoes() throws IOException {
        String ca = ", certificate-authority-data: " + data("ca.crt");
        assertEquals(
                URI.create("http://a:8080"),
                connect("server: 'a:8080'", "").cluster().server());
        assertEquals(
                URI.create("https://a:8080"),
                connect("server: 'a:8080'" + ca, "").cluster().server());
    }

    @Test
    void anEditThatLeavesAContextAloneLeavesItsSettingsEqual() throws IOException {
        String cluster = "server: 'https://a', certificate-authority-data: " + data("ca.crt");
        ContextSettings one = connect(cluster, "token: t").settings();
        assertEquals(one, connect(cluster, "token: t").settings());
        assertNotEquals(one, connect(cluster, "token: u").settings());
    }
}
