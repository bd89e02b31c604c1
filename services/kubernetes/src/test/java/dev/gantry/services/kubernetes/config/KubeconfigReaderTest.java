package dev.gantry.services.kubernetes.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.tls.PemSource;
import dev.gantry.services.problems.KubeconfigProblem;
import dev.gantry.services.problems.KubeconfigProblem.Wanted;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class KubeconfigReaderTest {
    private static final Path FOLDER = folder();

    private static Path folder() {
        try {
            return Path.of(Objects.requireNonNull(KubeconfigReaderTest.class.getResource("/kubeconfigs"))
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Kubeconfig read(Path... files) {
        return read(Map.of(
                "KUBECONFIG",
                String.join(
                        File.pathSeparator,
                        Arrays.stream(files).map(Path::toString).toList())));
    }

    private static Kubeconfig read(Map<String, String> environment) {
        KubeconfigPaths paths = KubeconfigPaths.of(null, environment, FOLDER);
        return new KubeconfigReader(paths, new InClusterConfig(Map.of())).read();
    }

    private static Kubeconfig merged() {
        return read(
                FOLDER.resolve("one.yaml"),
                FOLDER.resolve("absent.yaml"),
                FOLDER.resolve("two.yaml"),
                FOLDER.resolve("empty.yaml"),
                FOLDER.resolve("three.json"));
    }

    private static JsonNode kubectl() throws IOException {
        return JsonMapper.builder().build().readTree(Files.readAllBytes(FOLDER.resolve("merged.json")));
    }

    private static Map<String, JsonNode> named(JsonNode list, String field) {
        Map<String, JsonNode> named = new LinkedHashMap<>();
        list.forEach(item -> named.put(item.path("name").asString(), item.path(field)));
        return named;
    }

    private static String text(JsonNode node, String field) {
        return node.path(field).asString("");
    }

    private static List<String> texts(JsonNode list) {
        List<String> texts = new ArrayList<>();
        list.forEach(item -> texts.add(item.asString()));
        return texts;
    }

    private static String path(JsonNode node, String field) {
        return text(node, field).isEmpty()
                ? ""
                : FOLDER.resolve(text(node, field)).normalize().toString();
    }

    private static String pem(JsonNode node, String field) {
        String data = text(node, field + "-data");
        return data.isEmpty() ? path(node, field) : data;
    }

    private static String pem(@Nullable PemSource source) {
        return switch (source) {
            case null -> "";
            case PemSource.Data data -> Base64.getEncoder().encodeToString(data.pem());
            case PemSource.File file -> file.path().toString();
        };
    }

    @Test
    void contextsAreMergedAsKubectlMergesThem() throws IOException {
        Map<String, JsonNode> expected = named(kubectl().path("contexts"), "context");
        Kubeconfig config = merged();
        assertEquals(expected.keySet(), config.contexts().keySet());
        assertEquals(text(kubectl(), "current-context"), config.currentContext());
        expected.forEach((name, context) -> {
            ConfigContext ours = Objects.requireNonNull(config.contexts().get(name));
            assertEquals(text(context, "cluster"), ours.cluster());
            assertEquals(text(context, "user"), ours.user());
            assertEquals(text(context, "namespace"), ours.namespace());
        });
        assertEquals(List.of(), config.problems());
    }

    @Test
    void clustersAreMergedAsKubectlMergesThem() throws IOException {
        Map<String, JsonNode> expected = named(kubectl().path("clusters"), "cluster");
        Kubeconfig config = merged();
        assertEquals(expected.keySet(), new TreeMap<>(config.clusters()).keySet());
        expected.forEach((name, cluster) -> {
            ConfigCluster ours = Objects.requireNonNull(config.clusters().get(name));
            assertEquals(text(cluster, "server"), ours.server());
            assertEquals(text(cluster, "tls-server-name"), ours.tlsServerName());
            assertEquals(text(cluster, "proxy-url"), ours.proxyUrl());
            assertEquals(cluster.path("insecure-skip-tls-verify").asBoolean(false), ours.insecure());
            assertEquals(
                    cluster.path("disable-compression").asBoolean(false),
                    ours.options().disableCompression());
            assertEquals(pem(cluster, "certificate-authority"), pem(ours.authority()));
        });
    }

    @Test
    void usersAreMergedAsKubectlMergesThem() throws IOException {
        Map<String, JsonNode> expected = named(kubectl().path("users"), "user");
        Kubeconfig config = merged();
        assertEquals(expected.keySet(), new TreeMap<>(config.users()).keySet());
        expected.forEach((name, user) -> {
            ConfigUser ours = Objects.requireNonNull(config.users().get(name));
            Impersonation as = ours.options().impersonation();
            assertEquals(text(user, "token"), ours.token());
            assertEquals(path(user, "tokenFile"), Objects.toString(ours.tokenFile(), ""));
            assertEquals(pem(user, "client-certificate"), pem(ours.certificate()));
            assertEquals(pem(user, "client-key"), pem(ours.key()));
            assertEquals(!text(user, "username").isEmpty(), ours.options().hasPassword());
            assertEquals(text(user, "as"), as.user());
            assertEquals(text(user, "as-uid"), as.uid());
            assertEquals(texts(user.path("as-groups")), as.groups());
            assertEquals(
                    texts(user.path("as-user-extra").path("reason")), as.extra().getOrDefault("reason", List.of()));
        });
    }

    @Test
    void pluginsAreReadAsKubectlReadsThem() throws IOException {
        Map<String, JsonNode> expected = named(kubectl().path("users"), "user");
        Kubeconfig config = merged();
        for (String name : List.of("plugin", "third")) {
            JsonNode exec = Objects.requireNonNull(expected.get(name)).path("exec");
            ExecPlugin ours = Objects.requireNonNull(
                    Objects.requireNonNull(config.users().get(name)).exec());
            assertEquals(text(exec, "apiVersion"), ours.apiVersion());
            assertEquals(texts(exec.path("args")), ours.args());
            assertEquals(text(exec, "interactiveMode"), ours.interactive());
            assertEquals(text(exec, "installHint"), ours.installHint());
            assertEquals(exec.path("provideClusterInfo").asBoolean(), ours.provideClusterInfo());
            assertEquals(exec.path("env").size(), ours.env().size());
            String command = text(exec, "command");
            assertEquals(command.contains("/") ? FOLDER.resolve(command).toString() : command, ours.command());
        }
    }

    @Test
    void aBrokenFileIsNamedWithItsLineAndLeavesTheOthersInUse(@TempDir Path folder) throws IOException {
        Path broken = Files.writeString(folder.resolve("broken"), "clusters:\n- name: a\n  cluster: [\n");
        Path wrong = Files.writeString(folder.resolve("wrong"), "a: b\nclusters:\n- name: a\n  cluster: secret\n");
        Path twice = Files.writeString(folder.resolve("twice"), "users:\n- {name: u}\n- {name: u}\n");
        Path base64 = Files.writeString(
                folder.resolve("base64"), "clusters:\n- name: a\n  cluster:\n    certificate-authority-data: '***'\n");
        Path flag = Files.writeString(
                folder.resolve("flag"), "clusters:\n- name: a\n  cluster: {insecure-skip-tls-verify: \"true\"}\n");
        Kubeconfig config = read(broken, wrong, twice, base64, flag, FOLDER.resolve("two.yaml"));
        KubeconfigProblem.LeftOut first = assertInstanceOf(
                KubeconfigProblem.LeftOut.class, config.problems().getFirst());
        assertEquals(broken, first.file());
        assertEquals(
                4,
                assertInstanceOf(KubeconfigProblem.NotYaml.class, first.why()).line());
        assertEquals(
                List.of(
                        unexpected(wrong, 4, "clusters[0].cluster", Wanted.MAPPING),
                        new KubeconfigProblem.LeftOut(twice, new KubeconfigProblem.TwiceNamed(3, "users[1].name", "u")),
                        unexpected(base64, 4, "clusters[0].cluster.certificate-authority-data", Wanted.BASE64),
                        unexpected(flag, 3, "clusters[0].cluster.insecure-skip-tls-verify", Wanted.TRUE_OR_FALSE)),
                config.problems().subList(1, 5));
        assertTrue(config.contexts().containsKey("second"));
        assertFalse(config.problems().toString().contains("secret"));
    }

    private static KubeconfigProblem unexpected(Path file, int line, String place, Wanted wanted) {
        return new KubeconfigProblem.LeftOut(file, new KubeconfigProblem.Unexpected(line, place, wanted));
    }

    @Test
    void theOneFileFromTheCommandLineMustBeThere() {
        KubeconfigPaths paths = KubeconfigPaths.of(FOLDER.resolve("absent"), Map.of("KUBECONFIG", "x"), FOLDER);
        Kubeconfig config = new KubeconfigReader(paths, new InClusterConfig(Map.of())).read();
        assertEquals(List.of(new KubeconfigProblem.Missing(FOLDER.resolve("absent"))), config.problems());
    }

    @Test
    void withoutAnythingTheHomeFolderIsRead(@TempDir Path home) throws IOException {
        Files.createDirectory(home.resolve(".kube"));
        Files.copy(FOLDER.resolve("two.yaml"), home.resolve(".kube").resolve("config"));
        KubeconfigPaths paths = KubeconfigPaths.of(null, Map.of("KUBECONFIG", ""), home);
        Kubeconfig config = new KubeconfigReader(paths, new InClusterConfig(Map.of())).read();
        assertEquals("both", config.currentContext());
    }

    @Test
    void aPodReadsItsOwnClusterWhereThereIsNoKubeconfig(@TempDir Path account) throws IOException {
        Files.writeString(account.resolve("token"), "t");
        Files.writeString(account.resolve("namespace"), "apps\n");
        Files.write(account.resolve("ca.crt"), new byte[0]);
        Map<String, String> pod = Map.of("KUBERNETES_SERVICE_HOST", "fd00::1", "KUBERNETES_SERVICE_PORT", "443");
        InClusterConfig inCluster = new InClusterConfig(pod, account);
        KubeconfigPaths none = new KubeconfigPaths(List.of(account.resolve("absent")), false);
        Kubeconfig config = new KubeconfigReader(none, inCluster).read();
        assertEquals("in-cluster", config.currentContext());
        assertEquals("apps", config.contexts().get("in-cluster").namespace());
        assertEquals(
                "https://[fd00::1]:443", config.clusters().get("in-cluster").server());
        assertEquals(account.resolve("token"), config.users().get("in-cluster").tokenFile());
        KubeconfigPaths some = new KubeconfigPaths(List.of(FOLDER.resolve("two.yaml")), false);
        assertNull(new KubeconfigReader(some, inCluster).read().contexts().get("in-cluster"));
    }

    @Test
    void textFormsHoldNoSecrets() {
        String all = merged().toString();
        assertFalse(all.contains("from-the-second-file") || all.contains("admin") || all.contains("--cluster"), all);
    }

    @Test
    void extensionsForPluginsAreKeptAsJson(@TempDir Path folder) throws IOException {
        Path file = Files.writeString(folder.resolve("c"), """
                clusters:
                - name: a
                  cluster:
                    server: https://a
                    extensions:
                    - name: client.authentication.k8s.io/exec
                      extension: {arn: "a\\"b", n: 7, on: true, list: [1.5, null, '7']}
                """);
        ConfigCluster cluster = Objects.requireNonNull(read(file).clusters().get("a"));
        assertEquals(
                "{\"arn\":\"a\\\"b\",\"n\":7,\"on\":true,\"list\":[1.5,null,\"7\"]}",
                cluster.options().execConfig());
    }
}
