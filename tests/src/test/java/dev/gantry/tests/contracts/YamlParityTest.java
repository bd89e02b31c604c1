package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** {@code gantry get -o yaml} prints the zoo byte for byte as {@code kubectl get -o yaml} does. */
@WithControlPlane
class YamlParityTest {
    private static final List<String> ASKED = List.of(
            "pods -n zoo",
            "pods -n zoo --show-managed-fields",
            "pod crash-loop -n zoo",
            "pod crash-loop unicode -n zoo",
            "pod/huge-annotations deployment/steady -n zoo",
            "po,deploy,secrets -n zoo",
            "pods -A -l app=gift-rank",
            "nodes -A",
            "secret key -n zoo",
            "clusterroles -A",
            "apiservices -A",
            "flowschemas -A",
            "prioritylevelconfigurations.v1.flowcontrol.apiserver.k8s.io -A",
            "namespaces -A");

    private CommandLine gantry;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        gantry = new CommandLine(plane.kubeconfig());
    }

    @TestFactory
    Stream<DynamicTest> printsWhatKubectlPrints(ControlPlane plane) {
        return ASKED.stream()
                .map(asked -> dynamicTest(asked, () -> {
                    List<String> words = new ArrayList<>(List.of("get"));
                    words.addAll(List.of(asked.split(" ")));
                    words.addAll(List.of("-o", "yaml"));
                    String[] arguments = words.toArray(String[]::new);
                    String wanted = plane.kubectl(arguments).required();
                    CommandLine.Ran ran = gantry.run(arguments);
                    assertEquals("", ran.err());
                    assertEquals(wanted.strip(), ran.out().strip());
                    assertEquals(0, ran.code());
                }));
    }
}
