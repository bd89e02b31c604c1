package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.controlplane.Command.Result;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The real kubectl against the living fleet: what goes on inside pods. */
@WithControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DemoKubectlTest {
    /** A minute and a half before a bad release, at a minute in two seconds. */
    private static final String FROM = "21:04";

    private static final double SPEED = 30;

    private DemoFleetServer fleet;
    private String namespace;
    private String pod;

    @BeforeAll
    void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        fleet = DemoFleetServer.open(plane, folder, FROM, SPEED);
        String[] found = fleet.podOf("chat-room");
        namespace = found[0];
        pod = found[1];
    }

    @AfterAll
    void close() throws IOException {
        fleet.close();
    }

    private Result here(String... arguments) throws IOException {
        List<String> all = new ArrayList<>(List.of(arguments));
        all.addAll(1, List.of("-n", namespace));
        return fleet.kubectl(all.toArray(String[]::new));
    }

    private static List<String> lines(Result result) {
        return result.required().lines().toList();
    }

    private static Instant stamp(String line) {
        return Instant.parse(line.substring(0, line.indexOf(' ')));
    }

    @Test
    void logsAreCutAsAskedFor() throws IOException {
        List<String> all = lines(here("logs", pod, "-c", "chat-room", "--timestamps"));
        assertTrue(all.size() > 200, () -> all.size() + " lines");
        assertEquals(all.stream().sorted().toList(), all);
        assertEquals(5, lines(here("logs", pod, "-c", "chat-room", "--tail=5")).size());
        assertEquals(
                100,
                here("logs", pod, "-c", "envoy", "--limit-bytes=100").required().length());
        List<String> late = lines(here("logs", pod, "-c", "chat-room", "--timestamps", "--since=20s"));
        Duration span = Duration.between(stamp(late.getFirst()), stamp(late.getLast()));
        assertTrue(span.compareTo(Duration.ofSeconds(20)) <= 0, span::toString);
        String from = all.get(100).substring(0, all.get(100).indexOf(' '));
        // kubectl sends whole seconds.
        Instant since = stamp(all.get(100)).truncatedTo(ChronoUnit.SECONDS);
        assertEquals(
                all.stream()
                        .filter(line -> !stamp(line).isBefore(since))
                        .findFirst()
                        .orElseThrow(),
                lines(here("logs", pod, "-c", "chat-room", "--timestamps", "--since-time=" + from))
                        .getFirst());
    }

    @Test
    void logsOfManyPodsAreToldApart() throws IOException {
        List<String> lines = lines(here(
                "logs",
                "-l",
                "app.kubernetes.io/component=chat-room",
                "--all-containers",
                "--prefix",
                "--tail=1",
                "--max-log-requests=99"));
        assertTrue(lines.size() > 3);
        assertTrue(lines.stream().allMatch(line -> line.matches("\\[pod/chat-room-.+/(chat-room|envoy)] .+")));
    }

    @Test
    void gantryReadsTheSameLog() throws IOException {
        List<String> wanted = lines(here("logs", pod, "-c", "chat-room", "--timestamps", "--tail=400"));
        CommandLine.Ran ran = new CommandLine(fleet.kubeconfig())
                .run("logs", pod, "-n", namespace, "-c", "chat-room", "--timestamps", "--tail=400");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(ran.lines().containsAll(wanted.subList(350, 400)), ran.err());
    }

    @Test
    void aFollowedLogEndsWithItsPod() throws IOException, InterruptedException {
        String own = lines(here("get", "pods", "-l", "app.kubernetes.io/component=danmaku-gateway", "-o", "name"))
                .getFirst()
                .replace("pod/", "");
        Process follow = fleet.start("logs", "-n", namespace, own, "-c", "danmaku-gateway", "-f", "--tail=1");
        try (BufferedReader reader = follow.inputReader(StandardCharsets.UTF_8)) {
            assertFalse(reader.readLine().isEmpty());
            here("delete", "pod", own, "--wait=false").required();
            List<String> rest = reader.lines().toList();
            assertTrue(rest.stream().anyMatch(line -> line.contains("SIGTERM received")), rest::toString);
        }
        assertEquals(0, follow.waitFor());
    }

    @Test
    void thePreviousLogEndsInWhatKilledIt() throws IOException {
        JsonNode crashed = crashed();
        String where = crashed.at("/metadata/namespace").asString();
        String who = crashed.at("/metadata/name").asString();
        String main = crashed.at("/spec/containers/0/name").asString();
        List<String> lines = lines(fleet.kubectl("logs", "-n", where, who, "-c", main, "--previous"));
        JsonNode last = JsonMapper.shared().readTree(lines.getLast());
        assertEquals("ERROR", last.path("level").asString());
        assertTrue(last.path("msg").asString().contains("giving up"), lines.getLast());
    }

    /** A pod of the evening's bad release, once it has crashed. */
    private JsonNode crashed() throws IOException {
        Instant limit = Instant.now().plusSeconds(90);
        while (Instant.now().isBefore(limit)) {
            String list = fleet.kubectl(
                            "get", "pods", "-A", "-l", "app.kubernetes.io/component=gift-rank", "-o", "json")
                    .required();
            for (JsonNode item : JsonMapper.shared().readTree(list).path("items")) {
                if (item.at("/status/containerStatuses/0/lastState/terminated").isObject()) {
                    return item;
                }
            }
        }
        throw new AssertionError("no pod of gift-rank crashed within 90 s");
    }

    @Test
    void aContainerWithoutALifeBeforeHasNoPreviousLog() throws IOException {
        Result refused = here("logs", pod, "-c", "envoy", "-p");
        assertEquals(1, refused.exitCode());
        assertEquals(
                "Error from server (BadRequest): previous terminated container \"envoy\" in pod \"" + pod
                        + "\" not found",
                refused.stderr().strip());
    }

    @Test
    void commandsRunInContainers() throws IOException {
        String env = here("exec", pod, "-c", "chat-room", "--", "env").required();
        assertTrue(env.contains("\nHOSTNAME=" + pod + "\n") && env.contains("\nTEAM=community\n"), env);
        Result code = here("exec", pod, "-c", "chat-room", "--", "sh", "-c", "echo out; echo err >&2; exit 7");
        assertEquals(7, code.exitCode());
        assertEquals("out\n", code.stdout());
        assertTrue(code.stderr().startsWith("err\n"), code.stderr());
        Result unknown = here("exec", pod, "-c", "chat-room", "--", "sh", "-c", "foo");
        assertEquals(127, unknown.exitCode());
        assertTrue(unknown.stderr().startsWith("sh: foo: not found\n"), unknown.stderr());
        Result missing = here("exec", pod, "-c", "chat-room", "--", "bash");
        assertEquals(1, missing.exitCode());
        assertTrue(missing.stderr().contains("executable file not found in $PATH"), missing.stderr());
    }

    @Test
    void aShellReadsWhatIsPipedIntoIt() throws IOException {
        Result shell = fleet.kubectlReading(
                "hostname\ncat /etc/hosts | grep -c localhost\necho 你好\nexit 3\n",
                "exec",
                "-i",
                "-n",
                namespace,
                pod,
                "-c",
                "chat-room",
                "--",
                "sh");
        assertEquals(3, shell.exitCode());
        assertEquals(pod + "\n2\n你好\n", shell.stdout());
    }

    @Test
    void aForwardedPortAnswersWithWhatTheAppIs() throws IOException, InterruptedException {
        Process forward = fleet.start("port-forward", "-n", namespace, pod, ":8080", ":81");
        try (BufferedReader told = forward.inputReader(StandardCharsets.UTF_8);
                HttpClient client = HttpClient.newHttpClient()) {
            String first = told.readLine();
            while (first.startsWith("Forwarding from [")) {
                first = told.readLine();
            }
            JsonNode about = JsonMapper.shared().readTree(get(client, first, "/"));
            assertEquals("chat-room", about.path("app").asString());
            assertEquals(pod, about.path("pod").asString());
            assertEquals("ok\n", get(client, first, "/healthz"));
            String other = told.readLine();
            while (!other.matches("Forwarding from 127.* -> 81")) {
                other = told.readLine();
            }
            String closed = other;
            assertThrows(IOException.class, () -> get(client, closed, "/"));
        } finally {
            forward.destroy();
            forward.waitFor();
        }
    }

    /** @param told such as {@code Forwarding from 127.0.0.1:41001 -> 8080} */
    private static String get(HttpClient client, String told, String path) throws IOException, InterruptedException {
        String address = told.split(" ")[2];
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + path))
                .version(HttpClient.Version.HTTP_1_1)
                .build();
        return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }

    @Test
    void topTellsWhatAutoscalersGoBy() throws IOException {
        List<String> nodes = lines(fleet.kubectl("top", "nodes", "--no-headers"));
        assertEquals(lines(fleet.kubectl("get", "nodes", "--no-headers")).size(), nodes.size());
        assertTrue(
                nodes.stream().allMatch(line -> line.matches("\\S+ +\\d+m +\\d+% +\\d+Mi +\\d+% *")), nodes::toString);
        List<String> pods = lines(
                here("top", "pods", "--no-headers", "-l", "app.kubernetes.io/component=chat-room", "--containers"));
        assertTrue(pods.stream().anyMatch(line -> line.matches(pod + " +chat-room +\\d+m +\\d+Mi *")), pods::toString);
        Result unknown = here("top", "pod", "none");
        assertEquals(
                "Error from server (NotFound): podmetrics.metrics.k8s.io \"" + namespace + "/none\" not found",
                unknown.stderr().strip());
    }
}
