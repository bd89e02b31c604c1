package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ObjectReader.LogQuery;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Which logs are asked for and how their lines come out; the contract with kubectl is held by the tests module. */
class LogsCommandTest {
    private final ScriptedAccess access = new ScriptedAccess();
    private final ScriptedAccess.Reader live = access.cluster("live");
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    static String pod(String name, String containers) {
        String all = Arrays.stream(containers.split(", "))
                .map(container -> "{\"name\": " + container + "}")
                .collect(Collectors.joining(","));
        return "{\"kind\": \"Pod\", \"metadata\": {\"name\": \"" + name
                + "\"}, \"spec\": {\"initContainers\": [{\"name\": \"init\"}], \"containers\": [" + all + "]}}";
    }

    private int run(String... arguments) {
        Console console = new Console(
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8),
                Clock.systemUTC());
        return new CommandLineInterface((kubeconfig, data) -> access, DemoFleets.NONE, console).run(arguments);
    }

    private String out() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    private List<String> containers() {
        return live.logged().stream().map(LogQuery::container).toList();
    }

    @Test
    void theDefaultedContainerIsSaid() {
        live.knows("pods", "cart-a", pod("cart-a", "\"app\", \"side\""));

        assertEquals(0, run("logs", "cart-a"));
        assertEquals(List.of("app"), containers());
        assertEquals("gantry: defaulted container \"app\" out of: app, side, init (init)\n", err());
        assertEquals(-1, live.logged().getFirst().tailLines());
    }

    @Test
    void everyContainerComesInTheOrderTheyStart() {
        live.knows("pods", "cart-a", pod("cart-a", "\"app\", \"side\""));
        live.wrote("cart-a", "init", "i\n").wrote("cart-a", "app", "a\nb").wrote("cart-a", "side", "s\n");

        assertEquals(0, run("logs", "cart-a", "--all-containers"));
        assertEquals("i\na\nbs\n", out());
        assertEquals("", err());
    }

    @Test
    void aSelectorPrintsTenLinesOfEachPod() {
        live.knows("pods", "cart-a", pod("cart-a", "\"app\"")).knows("pods", "cart-b", pod("cart-b", "\"app\""));
        live.wrote("cart-a", "app", "1\n2\n").wrote("cart-b", "app", "3\n");

        assertEquals(0, run("logs", "-l", "app=cart", "--prefix", "-c", "app"));
        assertEquals("[pod/cart-a/app] 1\n[pod/cart-a/app] 2\n[pod/cart-b/app] 3\n", out());
        assertTrue(live.logged().stream().allMatch(query -> query.tailLines() == 10));
        live.logged().clear();
        assertEquals(0, run("logs", "-l", "app=cart", "--tail", "-1", "-c", "app"));
        assertTrue(live.logged().stream().allMatch(query -> query.tailLines() == -1));
    }

    @Test
    void aSelectorThatFitsNothingIsSaid() {
        assertEquals(0, run("logs", "-l", "app=none"));
        assertEquals("", out());
        assertTrue(err().contains("no pods in shop have the labels app=none"), err());
    }

    @Test
    void followedLogsOfSeveralKeepTheirLinesWhole() {
        live.knows("pods", "cart-a", pod("cart-a", "\"app\"")).knows("pods", "cart-b", pod("cart-b", "\"app\""));
        live.wrote("cart-a", "app", "a1\na2\n").wrote("cart-b", "app", "b1\nb2");

        assertEquals(0, run("logs", "-f", "-l", "app=cart", "--prefix", "-c", "app"));
        assertEquals(
                new TreeSet<>(List.of(
                        "[pod/cart-a/app] a1", "[pod/cart-a/app] a2", "[pod/cart-b/app] b1", "[pod/cart-b/app] b2")),
                new TreeSet<>(out().lines().toList()));
    }

    @Test
    void aFollowedLogThatFailsEndsNoOther() {
        live.knows("pods", "cart-a", pod("cart-a", "\"app\"")).knows("pods", "cart-b", pod("cart-b", "\"app\""));
        live.loses("cart-a").wrote("cart-b", "app", "b1\n");

        assertEquals(3, run("logs", "-f", "-l", "app=cart", "-c", "app"));
        assertEquals("b1\n", out());
        assertEquals("gantry: live: the node of shop/cart-a is away. Try again.\n", err());
    }

    @Test
    void tooManyToFollowAtOnceIsSaidWithTheNumber() {
        for (int i = 0; i < 6; i++) {
            live.knows("pods", "cart-" + i, pod("cart-" + i, "\"app\""));
        }

        assertEquals(2, run("logs", "-f", "-l", "app=cart", "-c", "app"));
        assertTrue(err().contains("give --max-log-requests 6"), err());
        assertEquals(0, run("logs", "-f", "-l", "app=cart", "-c", "app", "--max-log-requests", "6"));
    }

    @Test
    void theBestPodOfAWorkloadIsReadAndSaid() {
        live.knows(
                "deploy",
                "cart",
                "{\"kind\": \"Deployment\", \"spec\": {\"selector\": {\"matchLabels\": {\"app\": \"cart\"}}}}");
        live.knows("pods", "cart-a", pod("cart-a", "\"app\""));
        live.knows(
                "pods", "cart-b", pod("cart-b", "\"app\"").replace("\"spec\": {", "\"spec\": {\"nodeName\": \"n\", "));

        assertEquals(0, run("logs", "deploy/cart", "app"));
        assertEquals("cart-b", live.logged().getFirst().pod().name());
        assertEquals("gantry: found 2 pods, using pod/cart-b\n", err());
    }

    @Test
    void wrongUsageSaysWhatToWrite() {
        live.knows("pods", "cart-a", pod("cart-a", "\"app\""));
        assertUsage("whose logs?", "logs");
        assertUsage("whose logs?", "logs", "cart-a", "-l", "app=cart");
        assertUsage("named twice", "logs", "cart-a", "app", "-c", "app");
        assertUsage("leave out app", "logs", "cart-a", "-c", "app", "--all-containers");
        assertUsage("--tail takes a number", "logs", "cart-a", "--tail", "-2");
        assertUsage(
                "container none is not valid for pod cart-a out of: app, init (init)", "logs", "cart-a", "-c", "none");
    }

    private void assertUsage(String sentence, String... arguments) {
        err.reset();
        assertEquals(2, run(arguments));
        assertTrue(err().contains(sentence), err());
        assertEquals("", out());
    }
}
