package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.controlplane.Command;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code gantry logs} asks for the same logs with the same parameters as {@code kubectl logs}, prints the same lines
 * and says the same beside them. Where several are printed, kubectl takes them in no order; Gantry in that of the
 * server.
 */
@WithControlPlane
class LogsParityTest {
    private static final String PODS = "/api/v1/namespaces/shop/pods";

    /** Whatever is after {@code logs}. */
    private static final List<String> CASES = List.of(
            "one",
            "pod/one",
            "po/one",
            "one -c app",
            "one app",
            "one -f",
            "one -p",
            "one --previous --tail 5 --timestamps",
            "one --tail=0",
            "one --since 90s",
            "one --since=1h30m -f --tail -1",
            "several",
            "several side",
            "several -c init",
            "several --all-containers",
            "several --all-containers --prefix",
            "several --all-containers -f --prefix --timestamps",
            "chosen",
            "mistaken",
            "chosen --prefix",
            "-l app=cart",
            "-l app=cart --tail 3",
            "-l app=cart --tail=-1",
            "-l app=cart --all-containers --since=5s --prefix",
            "-l app=cart -f --max-log-requests 9 --all-containers",
            "-l app=cart -c app",
            "deploy/cart",
            "deployment/cart -f -c app",
            "svc/cart --all-containers",
            "job/cart");

    @TempDir
    private Path folder;

    private ScriptedApi api;
    private Path kubeconfig;

    @BeforeEach
    void start() throws IOException {
        api = ScriptedApi.start();
        kubeconfig = api.kubeconfig(folder);
        discovery();
        String one = pod("one", "", "2026-01-01T00:00:00Z", "app");
        String several = pod("several", "", "2026-01-02T00:00:00Z", "app", "side");
        api.answers(PODS + "/one", one)
                .answers(PODS + "/several", several)
                .answers(PODS + "/chosen", pod("chosen", "side", "2026-01-03T00:00:00Z", "app", "side"))
                .answers(PODS + "/mistaken", pod("mistaken", "gone", "2026-01-03T00:00:00Z", "app", "side"))
                .answers(
                        PODS,
                        "{\"kind\": \"PodList\", \"apiVersion\": \"v1\", \"metadata\": {}, \"items\": [" + several + ","
                                + one + "]}");
        for (String pod : List.of("one", "several", "chosen", "mistaken")) {
            api.answers(PODS + "/" + pod + "/log", "first of " + pod + "\n第二行\nno end");
        }
        owners();
    }

    @AfterEach
    void stop() {
        api.close();
    }

    private void discovery() {
        api.answers("/api", "{\"kind\": \"APIVersions\", \"versions\": [\"v1\"]}")
                .answers(
                        "/apis",
                        "{\"kind\": \"APIGroupList\", \"apiVersion\": \"v1\", \"groups\": [" + group("apps") + ","
                                + group("batch") + "," + group("live.example.test") + "]}")
                .answers("/api/v1", resources("v1", "pods Pod po", "services Service svc", "pods/log Pod -"))
                .answers("/apis/apps/v1", resources("apps/v1", "deployments Deployment deploy"))
                .answers("/apis/batch/v1", resources("batch/v1", "jobs Job -"))
                .answers("/apis/live.example.test/v1", resources("live.example.test/v1", "stages Stage stg"));
    }

    private static String group(String name) {
        String version = "{\"groupVersion\": \"" + name + "/v1\", \"version\": \"v1\"}";
        return "{\"name\": \"" + name + "\", \"versions\": [" + version + "], \"preferredVersion\": " + version + "}";
    }

    private static String resources(String version, String... kinds) {
        List<String> all = Stream.of(kinds)
                .map(kind -> kind.split(" "))
                .map(words -> "{\"name\": \"" + words[0] + "\", \"singularName\": \""
                        + words[1].toLowerCase(Locale.ROOT) + "\", \"kind\": \"" + words[1]
                        + "\", \"namespaced\": true, \"verbs\": [\"get\", \"list\"]"
                        + (words[2].equals("-") ? "" : ", \"shortNames\": [\"" + words[2] + "\"]") + "}")
                .toList();
        return "{\"kind\": \"APIResourceList\", \"apiVersion\": \"v1\", \"groupVersion\": \"" + version
                + "\", \"resources\": [" + String.join(",", all) + "]}";
    }

    private static String pod(String name, String chosen, String created, String... containers) {
        List<String> all = Stream.of(containers)
                .map(container -> "{\"name\": \"" + container + "\"}")
                .toList();
        String annotation = chosen.isEmpty() ? "" : "\"kubectl.kubernetes.io/default-container\": \"" + chosen + "\"";
        String init = containers.length > 1 ? "{\"name\": \"init\"}" : "";
        return "{\"kind\": \"Pod\", \"apiVersion\": \"v1\", \"metadata\": {\"name\": \"" + name
                + "\", \"namespace\": \"shop\", \"creationTimestamp\": \"" + created + "\", \"annotations\": {"
                + annotation + "}}, \"spec\": {\"nodeName\": \"n\", \"initContainers\": [" + init
                + "], \"containers\": [" + String.join(",", all) + "]}, \"status\": {\"phase\": \"Running\"}}";
    }

    private void owners() {
        String labels = "{\"matchLabels\": {\"app\": \"cart\"}}";
        Map<String, String> owners = Map.of(
                "/apis/apps/v1/namespaces/shop/deployments/cart",
                owner("apps/v1", "Deployment", labels),
                "/apis/batch/v1/namespaces/shop/jobs/cart",
                owner("batch/v1", "Job", labels),
                "/api/v1/namespaces/shop/services/cart",
                owner("v1", "Service", "{\"app\": \"cart\"}"),
                "/apis/live.example.test/v1/namespaces/shop/stages/main",
                owner("live.example.test/v1", "Stage", "{}").replace("\"cart\"", "\"main\""));
        owners.forEach(api::answers);
    }

    private static String owner(String version, String kind, String selector) {
        return "{\"kind\": \"" + kind + "\", \"apiVersion\": \"" + version
                + "\", \"metadata\": {\"name\": \"cart\", \"namespace\": \"shop\", \"uid\": \"u\"}, \"spec\": {\"selector\": "
                + selector + "}}";
    }

    @TestFactory
    Stream<DynamicTest> logsAreAskedForAndPrintedAsKubectlDoes(ControlPlane plane) {
        return CASES.stream().map(line -> dynamicTest(line, () -> assertAlike(plane, line)));
    }

    private void assertAlike(ControlPlane plane, String line) throws IOException {
        List<String> arguments = new ArrayList<>(List.of("logs"));
        arguments.addAll(List.of(line.split(" ")));
        Command.Result kubectl = kubectl(plane, arguments);
        TreeSet<String> wanted = api.logsAskedFor();
        CommandLine.Ran gantry = new CommandLine(kubeconfig).run(arguments.toArray(String[]::new));

        assertFalse(wanted.isEmpty());
        assertEquals(wanted, api.logsAskedFor());
        assertEquals(kubectl.exitCode(), gantry.code());
        assertEquals(said(kubectl.stderr()), said(gantry.err().replace("gantry: ", "")));
        if (wanted.size() == 1) {
            assertEquals(kubectl.stdout(), gantry.out());
        } else {
            assertEquals(pieces(kubectl.stdout()), pieces(gantry.out()));
        }
    }

    private Command.Result kubectl(ControlPlane plane, List<String> arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(plane.kubectlBinary().toString()));
        command.addAll(arguments);
        return Command.run(
                command,
                Map.of(
                        "KUBECONFIG",
                        kubeconfig.toString(),
                        "KUBECACHEDIR",
                        folder.resolve("cache").toString()));
    }

    private static TreeSet<String> said(String err) {
        return new TreeSet<>(err.toLowerCase(Locale.ROOT).lines().toList());
    }

    /** What was printed, lines in any order; where kubectl lets a log without an end run into the next, it is cut. */
    private static List<String> pieces(String out) {
        return Stream.of(out.split("\n|(?<=no end)"))
                .filter(piece -> !piece.isEmpty())
                .sorted()
                .toList();
    }

    /** kubectl knows these kinds by discovery alone, Gantry by discovery group by group. */
    @Test
    void aServerBeforeAggregatedDiscoveryTellsItsCustomResources(ControlPlane plane) throws IOException {
        String wanted = kubectl(plane, List.of("describe", "stg", "main", "--show-events=false"))
                .required();
        CommandLine.Ran told = new CommandLine(kubeconfig).run("describe", "stg", "main", "--show-events=false");
        assertEquals(wanted, told.out());
        CommandLine.Ran misspelt = new CommandLine(kubeconfig).run("describe", "stagse", "main");
        assertEquals(2, misspelt.code());
        assertTrue(misspelt.err().contains("The nearest is stages.live.example.test."), misspelt.err());
    }
}
