package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.kinds.CustomKinds;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.Command;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The real kubectl with custom kinds of the demo and with the same kinds of a real server. */
@WithControlPlane(fresh = true)
class CustomKindsKubectlTest {
    private static final String CLONES = """
            apiVersion: apps.kruise.io/v1alpha1
            kind: CloneSet
            metadata: {name: web, labels: {app: web}}
            spec:
              replicas: 2
              template: {spec: {containers: [{name: a, image: "x:1"}]}}
            """;

    /** A line a command; what stands after the bar is read by it. */
    private static final List<String> SCRIPT = List.of(
            "api-resources --api-group=apps.kruise.io --no-headers --sort-by=name",
            "api-resources --api-group=apps.openyurt.io -o name",
            "get clonesets",
            "apply -f - | " + CLONES,
            "apply -f - | " + CLONES,
            "apply -f - | " + CLONES.replace("replicas: 2", "replicas: 3"),
            "diff -f - | " + CLONES,
            "get clone",
            "get clone,np -o wide",
            "get clonesets -o name -l app=web",
            "get clonesets --field-selector metadata.name=web -o jsonpath={.items[*].spec.replicas}",
            "get clonesets --field-selector spec.replicas=3",
            "scale clonesets web --replicas=5",
            "scale clonesets web --replicas=6 --current-replicas=4",
            "label clonesets web tier=front",
            "annotate clonesets web note=kept",
            "patch clonesets web --type=merge -p {\"spec\":{\"paused\":true}}",
            "patch clonesets web -p {\"spec\":{\"paused\":false}}",
            "patch clonesets web --subresource=status --type=merge -p {\"status\":{\"replicas\":5,\"readyReplicas\":4}}",
            "get clonesets web",
            "wait --for=jsonpath={.status.readyReplicas}=4 clonesets/web --timeout=5s",
            "apply --server-side -f - --field-manager=other | " + CLONES,
            "apply --server-side -f - --field-manager=other --force-conflicts | " + CLONES,
            "get clonesets nobody",
            "get clonsets",
            "create -f - | " + CLONES,
            "rollout status clonesets/web",
            "delete clonesets web",
            "delete clonesets web",
            "delete clonesets --all");

    @TempDir
    Path folder;

    private static List<Kind> kinds() {
        return CustomKinds.of(List.of("kruise", "openyurt"));
    }

    @Test
    void printsTheSameOfBoth(ControlPlane plane) throws IOException {
        CustomDefinitions.define(plane, kinds());
        try (DemoServer server = new DemoServer(folder, kinds())) {
            try (Wire admin = server.as(ApiUser.ADMIN)) {
                admin.ask("POST", "/api/v1/namespaces", "application/json", """
                        {"metadata": {"name": "default"}}""");
            }
            for (String line : SCRIPT) {
                assertEquals(said(real(plane, line)), said(demo(plane, server, line)), line);
            }
            assertExplained(demo(plane, server, "explain clonesets"));
            assertExplained(real(plane, "explain clonesets"));
        }
    }

    private static void assertExplained(Command.Result result) {
        String text = result.required();
        assertTrue(text.startsWith("GROUP:      apps.kruise.io\nKIND:       CloneSet\nVERSION:    v1alpha1\n"), text);
        for (String field : List.of("apiVersion", "kind", "metadata", "spec", "status")) {
            assertTrue(text.contains("\n  " + field + "\t<"), text);
        }
    }

    private static Command.Result real(ControlPlane plane, String line) throws IOException {
        String[] parts = line.split(" \\| ", 2);
        return plane.kubectlReading(parts.length > 1 ? parts[1] : "", parts[0].split(" "));
    }

    private Command.Result demo(ControlPlane plane, DemoServer server, String line) throws IOException {
        String[] parts = line.split(" \\| ", 2);
        List<String> command = new ArrayList<>(List.of(plane.kubectlBinary().toString()));
        command.addAll(server.kubectlFlags(ApiUser.ADMIN));
        command.addAll(List.of(parts[0].split(" ")));
        String cache = folder.resolve("cache").toString();
        String none = folder.resolve("none").toString();
        return Command.run(
                command, Map.of("KUBECACHEDIR", cache, "KUBECONFIG", none), parts.length > 1 ? parts[1] : "");
    }

    /** What was printed, without ages, times and names of files. */
    private static String said(Command.Result result) {
        String text = result.exitCode() + "\n" + result.stdout() + result.stderr();
        return text.replaceAll("\\b\\d+s\\b", "AGE")
                .replaceAll(" +", " ")
                .replaceAll("(?m)^(diff|---|\\+\\+\\+) .*$", "$1")
                .replaceAll("(?m)^.*(generation|uid|resourceVersion|creationTimestamp): .*$", "");
    }
}
