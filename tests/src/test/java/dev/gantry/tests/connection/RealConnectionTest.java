package dev.gantry.tests.connection;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Protection;
import dev.gantry.services.kubernetes.config.InClusterConfig;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import dev.gantry.services.kubernetes.config.KubeconfigPaths;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.kubernetes.connection.ApiConnection;
import dev.gantry.services.kubernetes.connection.ConnectionFactory;
import dev.gantry.services.kubernetes.credentials.CredentialSources;
import dev.gantry.services.kubernetes.credentials.ExecRunner;
import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ProxyEnvironment;
import dev.gantry.services.kubernetes.http.SystemResolver;
import dev.gantry.services.kubernetes.tls.SystemRoots;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.RevocableToken;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@WithControlPlane
@Timeout(180)
class RealConnectionTest {
    private static final Duration LONG = Duration.ofSeconds(60);

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @TempDir
    Path folder;

    @AfterEach
    void stopTimer() {
        timer.shutdownNow();
    }

    private ApiConnection connect(Path kubeconfig) {
        KubeconfigPaths paths = KubeconfigPaths.of(kubeconfig, Map.of(), kubeconfig);
        Kubeconfig config = new KubeconfigReader(paths, new InClusterConfig(Map.of())).read();
        assertEquals(List.of(), config.problems());
        ExecRunner runner = new ExecRunner(Map.of("PATH", "/usr/bin:/bin"), () -> false, LONG);
        ConnectionFactory factory = new ConnectionFactory(
                new CredentialSources(runner, Clock.systemUTC()),
                new SystemRoots(Map.of(), System.getProperty("os.name")),
                new ProxyEnvironment(Map.of()),
                new SystemResolver(),
                timer,
                "test");
        return factory.connect(config, config.currentContext(), Protection.NORMAL);
    }

    private static ApiRequest get(String target) {
        return new ApiRequest(target, ApiRequest.JSON, true, LONG, LONG);
    }

    private static String text(ApiResponse answer) throws IOException {
        try (answer) {
            assertEquals(200, answer.status());
            return new String(answer.body().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String roles(ApiConnection connection) throws IOException {
        return text(connection.transport().get(get("/apis/rbac.authorization.k8s.io/v1/clusterroles")));
    }

    @Test
    void aTokenAndACertificateLetUsIn(ControlPlane plane) throws IOException {
        for (Path kubeconfig : List.of(plane.kubeconfig(), plane.kubeconfigWithCertificate())) {
            ApiConnection connection = connect(kubeconfig);
            assertTrue(text(connection.transport().get(get("/version"))).contains("v1.36.3"));
            assertTrue(roles(connection).contains("\"cluster-admin\""));
            connection.transport().close();
        }
    }

    @Test
    void aPackedListIsTheSameAsAPlainOne(ControlPlane plane) throws IOException {
        ApiConnection connection = connect(plane.kubeconfig());
        String target = "/openapi/v2";
        ApiRequest plain = new ApiRequest(target, ApiRequest.JSON, false, LONG, LONG);
        String whole = text(connection.transport().get(plain));
        ApiResponse packed = connection.transport().get(get(target));
        String unpacked = text(packed);
        assertEquals(whole, unpacked);
        assertTrue(packed.wireBytes() * 3 < whole.length(), packed.wireBytes() + " of " + whole.length());
        connection.transport().close();
    }

    @Test
    void aWatchStreamsAndCanBeClosed(ControlPlane plane) throws IOException {
        ApiConnection connection = connect(plane.kubeconfig());
        ApiResponse watch = connection.transport().get(get("/api/v1/namespaces?watch=1&allowWatchBookmarks=true"));
        byte[] start = watch.body().readNBytes(16);
        assertEquals("{\"type\":\"ADDED\",", new String(start, StandardCharsets.US_ASCII));
        connection.transport().close();
        assertThrows(IOException.class, () -> watch.body().readAllBytes());
    }

    @Test
    void anUnknownTokenIsRefusedAndAFewRightsAreFew(ControlPlane plane) throws IOException {
        ApiConnection viewer = connect(plane.kubeconfigFor(ApiUser.VIEWER));
        try (ApiResponse answer = viewer.transport().get(get("/api/v1/secrets"))) {
            assertEquals(403, answer.status());
        }
        viewer.transport().close();
        String config = Files.readString(plane.kubeconfigFor(ApiUser.VIEWER))
                .replace(plane.token(ApiUser.VIEWER), "no-such-token");
        ApiConnection stranger = connect(Files.writeString(folder.resolve("stranger"), config));
        try (ApiResponse answer = stranger.transport().get(get("/api/v1/pods"))) {
            assertEquals(401, answer.status());
        }
        stranger.transport().close();
    }

    @Test
    void aRotatedTokenFileIsTakenUpWhenTheOldTokenIsRevoked(ControlPlane plane) throws IOException {
        RevocableToken old = plane.revocableToken();
        Path file = Files.writeString(folder.resolve("token"), old.value());
        ApiConnection connection = connect(kubeconfig(plane, "tokenFile: token"));
        assertEquals(200, status(connection));
        Files.writeString(file, plane.token(ApiUser.VIEWER));
        old.revoke();
        assertEquals(200, status(connection));
        connection.transport().close();
    }

    @Test
    void aPluginIsAskedAgainWhenItsTokenIsRevoked(ControlPlane plane) throws IOException {
        RevocableToken old = plane.revocableToken();
        Path token = Files.writeString(folder.resolve("current"), old.value());
        Path plugin = Files.writeString(
                folder.resolve("plugin"),
                "#!/bin/sh\necho careful >&2\nprintf '"
                        + "{\"kind\":\"ExecCredential\",\"apiVersion\":\"client.authentication.k8s.io/v1\","
                        + "\"status\":{\"token\":\"%s\"}}' \"$(cat " + token + ")\"\n");
        Files.setPosixFilePermissions(plugin, PosixFilePermissions.fromString("rwx------"));
        ApiConnection connection = connect(kubeconfig(
                plane,
                "exec: {apiVersion: client.authentication.k8s.io/v1, command: ./plugin, interactiveMode: Never}"));
        assertEquals(200, status(connection));
        Files.writeString(token, plane.token(ApiUser.VIEWER));
        old.revoke();
        assertEquals(200, status(connection));
        connection.transport().close();
    }

    @Test
    void impersonationTakesTheRightsOfTheOther(ControlPlane plane) throws IOException {
        String admin = "token: " + plane.token(ApiUser.ADMIN);
        ApiConnection connection = connect(kubeconfig(plane, admin + "\n    as: nobody\n    as-groups: [nothing]"));
        assertEquals(403, status(connection));
        connection.transport().close();
    }

    private static int status(ApiConnection connection) throws IOException {
        try (ApiResponse answer = connection.transport().get(get("/api/v1/pods?limit=1"))) {
            return answer.status();
        }
    }

    private Path kubeconfig(ControlPlane plane, String user) throws IOException {
        Files.copy(plane.caFile(), folder.resolve("ca.crt"));
        return Files.writeString(folder.resolve("config"), """
                current-context: c
                clusters:
                - name: k
                  cluster: {server: "%s", certificate-authority: ca.crt}
                contexts:
                - name: c
                  context: {cluster: k, user: u}
                users:
                - name: u
                  user:
                    %s
                """.formatted(plane.server(), user));
    }
}
