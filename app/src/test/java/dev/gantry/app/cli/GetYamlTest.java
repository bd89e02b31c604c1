package dev.gantry.app.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.ClusterFailure.Sort;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GetYamlTest {
    private static final String MAP = """
            {"kind": "ConfigMap", "apiVersion": "v1", "metadata": {"name": "%s", "managedFields": [{"manager": "x"}]},
             "data": {"on": "1"}}
            """;

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

    private void twoMaps() {
        access.cluster("live").knows("cm", "a", MAP.formatted("a")).knows("cm", "b", MAP.formatted("b"));
    }

    @Test
    void oneObjectIsADocument() {
        twoMaps();
        assertEquals(0, run("get", "cm", "a", "-o", "yaml"));
        assertEquals("""
                apiVersion: v1
                data:
                  "on": "1"
                kind: ConfigMap
                metadata:
                  name: a
                """, out.toString(StandardCharsets.UTF_8));
    }

    @Test
    void whoOwnsFieldsIsShownWhenAsked() {
        twoMaps();
        assertEquals(0, run("get", "cm/a", "-o", "yaml", "--show-managed-fields"));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("  managedFields:\n  - manager: x\n"), out.toString());
    }

    @Test
    void severalAreAListEvenWhereOneIsMissing() {
        twoMaps();
        assertEquals(1, run("get", "cm", "a", "nope", "-o", "yaml"));
        assertEquals("""
                apiVersion: v1
                items:
                - apiVersion: v1
                  data:
                    "on": "1"
                  kind: ConfigMap
                  metadata:
                    name: a
                kind: List
                metadata:
                  resourceVersion: ""
                """, out.toString(StandardCharsets.UTF_8));
        assertEquals(
                "gantry: live: there is no cm called nope. Check the name and, where its kind has one, the namespace:"
                        + " -n is shop.\n",
                err.toString(StandardCharsets.UTF_8));
    }

    @Test
    void aClusterThatIsAwayEndsWithThree() {
        access.cluster("live").fails(Sort.UNREACHABLE, "no answer. Check the network.");
        assertEquals(3, run("get", "cm", "-o", "yaml"));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
        assertEquals("gantry: live: no answer. Check the network.\n", err.toString(StandardCharsets.UTF_8));
    }

    @ParameterizedTest
    @CsvSource({
        "get cm a -l x=y -o yaml, leave out a or -l",
        "get cm a -A -o yaml, give -n NAMESPACE instead of -A",
        "get cm/a b -o yaml, all need one",
        "get cm a/b -o yaml, for example",
        "get clusters -o yaml, not clusters",
        "get cm --watch -o yaml, takes no --watch",
        "get pods --all-contexts -o yaml, give one --context",
        "get pods a, names are taken with -o yaml only",
        "get pods --show-managed-fields, is for -o yaml",
        "get gizmos, other kinds with -o yaml"
    })
    void whatMakesNoSenseIsSaid(String line, String said) {
        twoMaps();
        access.cluster("edge");
        assertEquals(2, run(line.split(" ")));
        assertTrue(err.toString(StandardCharsets.UTF_8).contains(said), err.toString(StandardCharsets.UTF_8));
        assertEquals("", out.toString(StandardCharsets.UTF_8));
    }
}
