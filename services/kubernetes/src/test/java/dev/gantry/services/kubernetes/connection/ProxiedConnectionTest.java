package dev.gantry.services.kubernetes.connection;

import static dev.gantry.services.kubernetes.http.Transports.request;
import static dev.gantry.services.kubernetes.http.Transports.text;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.kubernetes.config.InClusterConfig;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import dev.gantry.services.kubernetes.config.KubeconfigPaths;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.kubernetes.credentials.CredentialSources;
import dev.gantry.services.kubernetes.credentials.ExecRunner;
import dev.gantry.services.kubernetes.http.ProxyEnvironment;
import dev.gantry.services.kubernetes.http.ScriptedServer;
import dev.gantry.services.kubernetes.http.Transports;
import dev.gantry.services.kubernetes.sync.ClusterLinks;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import dev.gantry.services.kubernetes.sync.Timings;
import dev.gantry.services.kubernetes.tls.Pki;
import dev.gantry.services.kubernetes.tls.SystemRoots;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.problems.TransportProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Contexts that are reached through a proxy spoken to over TLS, named by the kubeconfig or by the environment. */
@Timeout(60)
class ProxiedConnectionTest {
    private static final String OK = "HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok";

    @TempDir
    Path folder;

    private ScriptedServer server;
    private ScriptedServer proxy;

    @BeforeEach
    void start() throws IOException, GeneralSecurityException {
        server = new ScriptedServer(Pki.server(false), peer -> peer.answer(OK));
        proxy = tunnelWith("server");
    }

    @AfterEach
    void stop() throws IOException {
        server.close();
        proxy.close();
    }

    private ScriptedServer tunnelWith(String certificate) throws IOException, GeneralSecurityException {
        return new ScriptedServer(Pki.server(certificate), peer -> {
            peer.answer("HTTP/1.1 200 Connection established\r\n\r\n");
            peer.pipeTo(server.port());
        });
    }

    private String proxyUrl() {
        return "https://me:pass@127.0.0.1:" + proxy.port();
    }

    private ApiConnection connect(Map<String, String> environment, String more) throws IOException {
        String authority = Base64.getEncoder().encodeToString(Pki.pem("ca.crt"));
        Path file = Files.writeString(folder.resolve("config"), """
                clusters: [{name: k, cluster: {server: 'https://api.test:%d', certificate-authority-data: %s%s}}]
                users: [{name: u, user: {token: t}}]
                contexts: [{name: c, context: {cluster: k, user: u}}]
                """.formatted(server.port(), authority, more));
        Kubeconfig config =
                new KubeconfigReader(new KubeconfigPaths(List.of(file), true), new InClusterConfig(Map.of())).read();
        ConnectionFactory factory = new ConnectionFactory(
                new CredentialSources(
                        new ExecRunner(Map.of(), () -> false, Duration.ofSeconds(30)), () -> Instant.EPOCH),
                new SystemRoots(Map.of(), "linux"),
                new ProxyEnvironment(environment),
                (name, within) -> List.of(InetAddress.ofLiteral("127.0.0.1")),
                Transports.TIMER,
                "1.2");
        return factory.connect(config, "c", Protection.NORMAL);
    }

    private void answers(ApiConnection connection) throws IOException {
        assertEquals("ok", text(connection.transport().get(request())));
        connection.transport().close();
    }

    private void assertTunnelled() throws InterruptedException {
        String asked = proxy.request();
        assertTrue(asked.startsWith("CONNECT api.test:" + server.port() + " HTTP/1.1\n"), asked);
        assertTrue(asked.contains("\nProxy-Authorization: Basic bWU6cGFzcw==\n"), asked);
        assertTrue(server.request().contains("\nAuthorization: Bearer t\n"));
    }

    @Test
    void aKubeconfigsProxyIsTakenWhateverNoProxySays() throws Exception {
        answers(connect(Map.of("NO_PROXY", "*"), ", proxy-url: '" + proxyUrl() + "'"));
        assertTunnelled();
    }

    @Test
    void theEnvironmentsProxyIsTaken() throws Exception {
        answers(connect(Map.of("HTTPS_PROXY", proxyUrl(), "NO_PROXY", "other.test"), ""));
        assertTunnelled();
    }

    @Test
    void noProxyGoesStraightToTheServer() throws Exception {
        answers(connect(Map.of("HTTPS_PROXY", proxyUrl(), "NO_PROXY", "other.test,.test"), ""));
        assertTrue(server.request().startsWith("GET /version HTTP/1.1\n"));
        assertEquals(0, proxy.connections());
    }

    @Test
    void aProxyNobodyVouchesForIsToldWithWhatToChange() throws Exception {
        proxy.close();
        proxy = tunnelWith("stranger");
        ApiConnection connection = connect(Map.of("HTTPS_PROXY", proxyUrl()), "");
        try (ScheduledTimer timer = new ScheduledTimer()) {
            ClusterLinks links = new ClusterLinks(
                    timer,
                    InstantSource.system(),
                    Timings.standard(),
                    RandomGenerator.getDefault(),
                    (cluster, found) -> {},
                    (cluster, wait) -> {});
            ObjectReader reader = links.link(connection.cluster(), connection.transport(), () -> {})
                    .objects();
            ReadProblem.NoTrustOnce problem = assertInstanceOf(
                    ReadProblem.NoTrustOnce.class,
                    assertThrows(ClusterFailure.class, () -> reader.count(Kind.POD))
                            .problem());
            TransportProblem.Failed why = assertInstanceOf(TransportProblem.Failed.class, problem.why());
            assertEquals("127.0.0.1:" + proxy.port(), why.where());
            assertInstanceOf(TransportProblem.Untrusted.class, why.why());
        }
        assertEquals(0, server.connections());
        connection.transport().close();
    }
}
