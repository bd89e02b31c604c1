package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** {@code gantry describe} tells the zoo's odd pods and nodes as {@code kubectl describe} does; {@link ToldLines}. */
@WithControlPlane
class DescribeParityTest {
    private static final List<String> OBJECTS = List.of(
            "pod/no-status",
            "pod/gated",
            "pod/nominated",
            "pod/crash-loop",
            "pod/evicted",
            "pod/exit-negative",
            "pod/signal-9",
            "pod/sidecars-three",
            "pod/init-crash-loop",
            "pod/terminating-failed",
            "pod/ephemeral",
            "pod/unicode",
            "pod/huge-annotations",
            "pod/many-labels",
            "pod/owned-by-set",
            "pod/gpu",
            "pod/overhead",
            "pod/pod-level-resources",
            "pod/readiness-gates",
            "pod/host-network",
            "pod/two-addresses",
            "pod/unschedulable",
            "node/zoo-ready",
            "node/zoo-lost",
            "node/zoo-silent",
            "node/zoo-cordoned",
            "node/zoo-unicode",
            "deployment/steady",
            "deployment/unseen",
            "deployment/paused",
            "secret/key");

    private CommandLine gantry;

    @BeforeEach
    void fill(ControlPlane plane) throws IOException {
        Zoo.in(plane);
        gantry = new CommandLine(plane.kubeconfig());
    }

    @TestFactory
    Stream<DynamicTest> theZooIsToldAsKubectlTellsIt(ControlPlane plane) {
        return OBJECTS.stream()
                .map(object -> dynamicTest(object, () -> {
                    String wanted = plane.kubectl("describe", object, "-n", Zoo.NAMESPACE)
                            .required();
                    CommandLine.Ran told = gantry.run("describe", object, "-n", Zoo.NAMESPACE);
                    assertEquals(0, told.code(), told.err());
                    assertEquals("", told.err());
                    ToldLines.assertTold(wanted, told.out());
                }));
    }

    @Test
    void aSecretsValuesAreNeverTold() {
        String told = gantry.run("describe", "secret", "key", "-n", "zoo").out();
        assertFalse(told.contains("czNjcjN0") || told.contains("s3cr3t"), told);
    }
}
