package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.controlplane.Command.Result;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * One script of the real kubectl against the embedded fleet and against a real control plane: what it prints and how it
 * ends is the same, but for what differs from run to run.
 */
@WithControlPlane(fresh = true)
class DemoKubectlScriptTest {
    private static final String SCRIPT = """
            create namespace script
            create namespace script
            apply -f web.yaml
            apply -f web.yaml
            apply -f web-2.yaml
            diff -f web.yaml
            diff -f web-2.yaml
            apply -f misspelt.yaml
            apply -f nameless.yaml
            apply --server-side -f settings.yaml
            apply --server-side -f settings-2.yaml --field-manager=another
            apply --server-side -f settings-2.yaml --field-manager=another --force-conflicts
            label deployment web tier=front -n script
            label deployment web tier=back -n script
            label deployment web tier=back --overwrite -n script
            label deployment web tier- -n script
            annotate deployment web note=kept -n script
            scale deployment web --replicas=0 -n script
            scale deployment none --replicas=2 -n script
            set image deployment/web web=registry.example/web:9 -n script
            set image deployment/web none=registry.example/web:9 -n script
            patch deployment web -n script --type=json -p [{"op":"test","path":"/spec/replicas","value":7}]
            patch deployment web -n script -p {"spec":{"minReadySeconds":3}}
            get deployment web -n script -o jsonpath={.spec.minReadySeconds}/{.spec.template.spec.containers[0].image}
            get deployment,configmap,service -n script -o name -l app=web
            get deployment none -n script
            get nonsense
            wait --for=jsonpath={.data.colour}=green configmap/settings --timeout=5s -n script
            rollout pause deployment/web -n script
            rollout pause deployment/web -n script
            rollout resume deployment/web -n script
            rollout restart deployment/web -n script
            apply -f node.yaml
            cordon script-node
            cordon script-node
            taint nodes script-node dedicated=show:NoSchedule
            uncordon script-node
            drain script-node
            label node script-node rack=r7
            auth can-i delete pods -n script
            auth can-i drink coffee
            create configmap more -n script --from-literal=a=1
            create configmap more -n script --from-literal=a=1
            create configmap Wrong_Name -n script
            create deployment other -n script --image=registry.example/other:1 --replicas=0
            delete deployment other -n script
            delete configmap more none -n script
            delete -f web.yaml
            delete node script-node
            """;

    @Test
    void kubectlPrintsTheSameOnBoth(ControlPlane plane, @TempDir Path folder) throws IOException {
        try (DemoFleetServer fleet = DemoFleetServer.open(plane, folder, "19:57", 1)) {
            List<String> expected = new ArrayList<>();
            List<String> found = new ArrayList<>();
            for (String line : SCRIPT.lines().toList()) {
                String[] arguments = arguments(line);
                expected.add(told(line, plane.kubectl(arguments)));
                found.add(told(line, fleet.kubectl(arguments)));
            }
            assertEquals(String.join("\n", expected), String.join("\n", found));
            String explained = fleet.kubectl("explain", "deployment.spec.template.spec.containers.image")
                    .required();
            assertTrue(explained.contains("FIELD: image <string>"), explained);
        }
    }

    private static String[] arguments(String line) {
        List<String> arguments = new ArrayList<>();
        for (String word : line.strip().split(" ")) {
            URL file = word.endsWith(".yaml") ? DemoKubectlScriptTest.class.getResource("script/" + word) : null;
            arguments.add(
                    file == null ? word : Path.of(URI.create(file.toString())).toString());
        }
        return arguments.toArray(String[]::new);
    }

    private static String told(String line, Result result) {
        String text = result.stdout() + result.stderr();
        // The fleet has controllers, which annotate what they have seen: lines of a diff have other numbers there.
        String told = text.replaceAll("(?m)^(diff|---|\\+\\+\\+|@@) .*", "$1 …")
                .replaceAll("(uid|resourceVersion|creationTimestamp|restartedAt)(\"?:) .*", "$1$2 …")
                .replaceAll("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z", "…");
        return "$ " + line + " -> " + result.exitCode() + "\n" + told;
    }
}
