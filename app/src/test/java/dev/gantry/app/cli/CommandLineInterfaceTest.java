package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class CommandLineInterfaceTest {
    private static final Instant NOW = Instant.parse("2026-05-01T12:00:00Z");

    private final ScriptedAccess access = new ScriptedAccess();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    @Test
    void printsATableSortedByNamespaceAndName() {
        access.cluster("live")
                .holds(pod(2, "shop", "cart-b", "Running", 2, 2), pod(1, "shop", "cart-a", "Error", 0, 2));

        assertEquals(0, run("get", "pods"));
        assertEquals("""
                CLUSTER   NAMESPACE   NAME     READY   STATUS    RESTARTS     AGE    NODE
                live      shop        cart-a   0/2     Error     3 (5m ago)   120m   --
                live      shop        cart-b   2/2     Running   3 (5m ago)   120m   --
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void jsonLeavesOutWhatIsNotKnown() {
        access.cluster("live").holds(pod(1, "shop", "cart-a", "Running", 2, 2));

        assertEquals(0, run("get", "pods", "-o", "json"));
        assertEquals(
                "[\n {\"cluster\":\"live\",\"namespace\":\"shop\",\"name\":\"cart-a\","
                        + "\"uid\":\"00000000-0000-0000-0000-000000000001\",\"phase\":\"Running\",\"status\":\"Running\","
                        + "\"ready\":\"2/2\",\"restarts\":3,\"ageSeconds\":7200,\"app\":\"cart\","
                        + "\"images\":[\"reg/cart:1\"],\"cpuRequestMillicores\":250,"
                        + "\"gpuRequest\":{\"nvidia.com/gpu\":1},\"asOf\":\"2026-05-01T12:00:00Z\"}\n]\n",
                out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void csvHasAHeaderAndQuotes() {
        access.cluster("live").holds(pod(1, "shop", "=cart,\"a\"", "Running", 2, 2));

        assertEquals(0, run("get", "pods", "-o", "csv"));
        String[] lines = out.toString(StandardCharsets.UTF_8).split("\r\n");
        assertTrue(lines[0].startsWith("cluster,namespace,name,uid,node,phase,status,ready,restarts,"), lines[0]);
        assertTrue(lines[1].startsWith("live,shop,\"'=cart,\"\"a\"\"\",00000000-"), lines[1]);
    }

    @Test
    void oneClusterThatCannotBeReachedLeavesTheOthersAnswering() {
        access.cluster("live").holds(pod(1, "shop", "cart-a", "Running", 2, 2));
        access.cluster("edge").fails(Sort.UNREACHABLE, "the server did not answer within 10 s. Check the network.");

        assertEquals(3, run("get", "pods", "--all-contexts", "-o", "json"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("cart-a"));
        assertEquals(
                "gantry: edge: the server did not answer within 10 s. Check the network.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aNamespaceThatIsNotThereIsSaidAndOneThatIsEmptyIsNot() {
        access.cluster("live").knows("namespace", "shop", "{}");

        assertEquals(0, run("get", "pods", "-n", "nope"));
        assertTrue(
                err.toString(StandardCharsets.UTF_8)
                        .contains("gantry: live has no namespace nope; check the name given with -n\n"),
                err.toString(StandardCharsets.UTF_8));
        err.reset();
        assertEquals(0, run("get", "pods", "-n", "shop"));
        assertFalse(err.toString(StandardCharsets.UTF_8).contains("no namespace"));
    }

    @Test
    void aSentenceThatBeginsWithTheClusterNamesItOnce() {
        access.cluster("edge").fails(Sort.UNREACHABLE, "edge does not answer. Check the network.");

        assertEquals(3, run("get", "pods"));
        assertEquals("gantry: edge does not answer. Check the network.\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aKubeconfigThatCannotBeReadIsSaidOnce() {
        access.troubled("There is no kubeconfig; check the path.");

        assertEquals(2, run("get", "pods"));
        assertEquals("gantry: There is no kubeconfig; check the path.\n", err.toString(StandardCharsets.UTF_8));
        access.cluster("live");
        err.reset();
        assertEquals(0, run("get", "clusters"));
        assertEquals("gantry: There is no kubeconfig; check the path.\n", err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void withoutContextsItSaysWhereItLooked() {
        assertUsage("no contexts were found in KUBECONFIG or ~/.kube/config", "get", "pods");
        assertUsage("mine.yaml holds no contexts", "get", "pods", "--kubeconfig", "mine.yaml");
    }

    @Test
    void clustersThatFailAreRowsToo() {
        access.cluster("live").holds(pod(1, "shop", "cart-a", "Running", 2, 2));
        access.cluster("edge").fails(Sort.DENIED, "The token was refused. Log in again.");

        assertEquals(3, run("get", "clusters", "-o", "json"));
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(json.contains("\"version\":\"v1.36.3\",\"state\":\"LIVE\""), json);
        assertTrue(json.contains("\"nodes\":0,\"pods\":1"), json);
        assertTrue(json.contains("\"state\":\"DENIED\""), json);
        assertTrue(json.contains("\"message\":\"The token was refused. Log in again.\""), json);
    }

    @Test
    void aClusterThatDoesNotCountMakesGetClustersFailUnlessRightsAreMissing() {
        access.cluster("live").failsToCount(Sort.BUSY, "live answers 500. Try again.");

        assertEquals(3, run("get", "clusters"));
        String table = out.toString(StandardCharsets.UTF_8);
        assertTrue(
                table.lines().skip(1).allMatch(line -> line.matches("live +LIVE .* -- +-- .*live answers 500.*")),
                table);
        assertEquals(1, table.split("answers 500", -1).length - 1, table);
        access.cluster("edge").failsToCount(Sort.FORBIDDEN, "You may not list nodes.");
        assertEquals(0, run("get", "clusters", "--context", "edge"));
    }

    @Test
    void filtersAndSelectorsNarrow() {
        access.cluster("live").holds(pod(1, "shop", "cart-a", "Running", 2, 2), pod(2, "pay", "till-a", "Error", 0, 1));

        assertEquals(0, run("get", "pods", "--filter", "status:Error", "-l", "app=cart", "-n", "pay", "-o", "json"));
        String json = out.toString(StandardCharsets.UTF_8);
        assertTrue(json.contains("till-a"), json);
        assertFalse(json.contains("cart-a"), json);
    }

    @Test
    void wrongUsageSaysWhatToWriteAndPrintsNothing() {
        access.cluster("live");
        access.noCurrent();
        access.cluster("edge");
        access.noCurrent();

        assertUsage("names no current context", "get", "pods");
        assertUsage("it can get clusters, pods, nodes, apps and events", "get", "volumes");
        assertUsage("there is no context moon. There are: live, edge", "get", "pods", "--context", "moon");
        assertUsage("at character 1: there is no field", "get", "pods", "--context", "live", "--filter", "x:1");
        assertUsage("is no label selector", "get", "pods", "--context", "live", "-l", "a~b");
        assertUsage("is no duration", "logs", "p", "--context", "live", "--since", "soon");
        assertUsage("a command is missing");
        assertUsage("there is no command \"gte\"; there are get, describe, logs, top, exec, demo, help", "gte", "pods");
        assertUsage("", "get", "pods", "-o", "wide");
    }

    private void assertUsage(String sentence, String... arguments) {
        out.reset();
        err.reset();
        assertEquals(2, run(arguments));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(said.startsWith("gantry: ") && said.contains(sentence), said);
        assertEquals(1, said.lines().count(), said);
    }

    @Test
    void logsPassTheBytesThrough() {
        ScriptedAccess.Reader live =
                access.cluster("live").knows("pod", "cart-a", LogsCommandTest.pod("cart-a", "\"app\", \"side\""));

        assertEquals(0, run("logs", "pod/cart-a", "-c", "app", "--since", "1h30m", "--tail", "5", "-p"));
        assertEquals("one line\n第二行\n", out.toString(StandardCharsets.UTF_8));
        var query = live.logged().getFirst();
        assertEquals(new NamespacedName("shop", "cart-a"), query.pod());
        assertEquals(Duration.ofMinutes(90), query.since());
        assertEquals(5, query.tailLines());
        assertTrue(query.previous());
    }

    @Test
    void describeTellsOneObjectOrThoseThatBeginLikeIt() {
        access.cluster("live")
                .knows("cm", "a-1", "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a-1\"}}")
                .knows("cm", "a-2", "{\"kind\":\"ConfigMap\",\"apiVersion\":\"v1\",\"metadata\":{\"name\":\"a-2\"}}");

        assertDescribed(1, 1, "cm", "a-1");
        assertDescribed(1, 1, "cm/a-2");
        assertDescribed(2, 0, "cm", "a");
        assertDescribed(2, 2, "--show-events", "cm", "a");
        assertDescribed(1, 0, "--show-events=false", "cm/a-1");
        assertEquals(1, run("describe", "cm/a"));
        assertEquals(1, run("describe", "cm", "b"));
        String said = err.toString(StandardCharsets.UTF_8);
        assertTrue(
                said.endsWith("there is no cm called b. Check the name and, where its kind has one, the namespace:"
                        + " -n is shop.\n"),
                said);
    }

    private void assertDescribed(int objects, int events, String... arguments) {
        out.reset();
        List<String> all = new ArrayList<>(List.of("describe"));
        all.addAll(List.of(arguments));
        assertEquals(0, run(all.toArray(String[]::new)), err.toString(StandardCharsets.UTF_8));
        String text = out.toString(StandardCharsets.UTF_8);
        assertEquals(
                objects, text.lines().filter(line -> line.startsWith("Name:")).count(), text);
        assertEquals(
                events, text.lines().filter(line -> line.startsWith("Events:")).count(), text);
    }

    @Test
    void helpExplainsEveryVerbAndTheFilter() {
        assertEquals(0, run("help", "filter"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("restarts>5"));
        assertEquals(0, run("help", "get", "pods"));
        for (String verb : List.of("get", "logs", "help")) {
            out.reset();
            assertEquals(0, run("help", verb), verb);
            assertTrue(out.toString(StandardCharsets.UTF_8).contains("Usage: gantry " + verb), verb);
        }
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.fixed(NOW, ZoneOffset.UTC));
        return new CommandLineInterface((kubeconfig, data) -> access, DemoFleets.NONE, console).run(arguments);
    }

    private static Pod pod(long uid, String namespace, String name, String word, int ready, int containers) {
        long seconds = NOW.getEpochSecond();
        Meta meta = new Meta(
                new UUID(0, uid),
                uid,
                new NamespacedName(namespace, name),
                seconds - 7200,
                Labels.of(Map.of("app", "cart")),
                Labels.NONE,
                Owner.NONE);
        Requests requests = new Requests(250, Requests.UNSET, Map.of("nvidia.com/gpu", 1L, "example.com/dongle", 2L));
        return new Pod(
                meta,
                new PodSpec(List.of("reg/cart:1"), requests, "", ""),
                "",
                "",
                new PodStatus("Running", word, ready, containers, 3, seconds - 300, Meta.NO_TIME));
    }
}
