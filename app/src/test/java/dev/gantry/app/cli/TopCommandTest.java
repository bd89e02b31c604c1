package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure.Sort;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.metrics.PodUsage;
import dev.gantry.services.metrics.Usage;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TopCommandTest {
    private static final long MIB = 1024 * 1024;

    private final ScriptedAccess access = new ScriptedAccess();
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

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

    private static PodUsage pod(String name, long millis, long mebibytes) {
        return new PodUsage(
                new NamespacedName("shop", name),
                Instant.parse("2026-05-01T12:00:00Z"),
                Duration.ofSeconds(15),
                List.of(
                        new PodUsage.Container("side", new Usage(1_000_000, MIB)),
                        new PodUsage.Container("app", new Usage((millis - 1) * 1_000_000, (mebibytes - 1) * MIB))));
    }

    @Test
    void oneClusterIsPrintedAsKubectlPrintsIt() {
        access.cluster("live").uses(pod("b", 20, 300), pod("a", 5, 400));
        assertEquals(0, run("top", "pods"));
        assertEquals("""
                NAME   CPU(cores)   MEMORY(bytes)
                a      5m           400Mi
                b      20m          300Mi
                """, out());
    }

    @Test
    void severalClustersHaveAColumnAndTheMostComesFirst() {
        access.cluster("live").uses(pod("a", 5, 400));
        access.cluster("edge").uses(pod("b", 20, 300));
        assertEquals(0, run("top", "pods", "-A", "--all-contexts", "--sort-by", "cpu"));
        assertEquals("""
                CLUSTER   NAMESPACE   NAME   CPU(cores)   MEMORY(bytes)
                edge      shop        b      20m          300Mi
                live      shop        a      5m           400Mi
                """, out());
    }

    @Test
    void containersStayWithTheirPod() {
        access.cluster("live").uses(pod("a", 5, 400), pod("b", 20, 300));
        assertEquals(0, run("top", "po", "--containers", "--sort-by", "cpu", "--no-headers"));
        assertEquals("""
                b   app    19m   299Mi
                b   side   1m    1Mi
                a   app    4m    399Mi
                a   side   1m    1Mi
                """, out());
    }

    @Test
    void jsonNamesTheUnits() {
        access.cluster("live").uses(pod("a", 5, 400));
        assertEquals(0, run("top", "pod", "a", "-o", "json"));
        assertEquals(
                "[\n {\"cluster\":\"live\",\"namespace\":\"shop\",\"name\":\"a\",\"cpuMillicores\":5,"
                        + "\"memoryBytes\":419430400,\"windowSeconds\":15,\"asOf\":\"2026-05-01T12:00:00Z\"}\n]\n",
                out());
    }

    @Test
    void aPodThatWasNotMeasuredIsANegativeAnswer() {
        access.cluster("live").uses(pod("a", 5, 400));
        assertEquals(1, run("top", "pod", "x"));
        assertTrue(err().startsWith("gantry: live: nothing was measured of a pod called x."), err());
    }

    @Test
    void whereThereAreNoPodsThereIsNothingToMeasure() {
        access.cluster("live");
        assertEquals(0, run("top", "pods"));
        assertEquals("gantry: live: there are no such pods in namespace shop, so nothing to show\n", err());
    }

    @Test
    void aClusterThatIsAwayOutweighsOneThatMeasuresNothing() {
        access.cluster("live").fails(Sort.NOT_FOUND, "nobody measures.");
        access.cluster("edge").fails(Sort.UNREACHABLE, "no answer.");
        assertEquals(1, run("top", "nodes", "--context", "live"));
        assertEquals(3, run("top", "nodes", "--all-contexts"));
    }

    @ParameterizedTest
    @CsvSource({
        "top jobs, give pods or nodes",
        "top nodes -A, leave out -n",
        "top pods --sort-by name, takes cpu or memory",
        "top pod a -l b=c, leave out a",
        "top pods --no-headers -o csv, --no-headers is for the table"
    })
    void whatMakesNoSenseIsSaid(String line, String said) {
        access.cluster("live");
        assertEquals(2, run(line.split(" ")));
        assertTrue(err().contains(said), err());
    }
}
