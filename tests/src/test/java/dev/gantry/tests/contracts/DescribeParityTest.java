package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * {@code gantry describe} tells the lines of {@code kubectl describe} in its order. The differences are these: a time
 * that is not set is {@code <unset>} and not the year 1; an event's message stays on one line; a node's lease, pods and
 * sums are told elsewhere; how deep a line is indented is not compared.
 */
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
                    assertEquals(lines(wanted, object), lines(told.out(), object));
                }));
    }

    @Test
    void aSecretsValuesAreNeverTold() {
        String told = gantry.run("describe", "secret", "key", "-n", "zoo").out();
        assertFalse(told.contains("czNjcjN0") || told.contains("s3cr3t"), told);
    }

    private static String lines(String text, String object) {
        List<String> lines = new ArrayList<>();
        boolean elsewhere = false;
        for (String line : text.lines().toList()) {
            String plain = line.strip().replaceAll("\\s+", " ").replace("Mon, 01 Jan 0001 00:00:00 +0000", "<unset>");
            if (object.startsWith("node/")) {
                elsewhere = plain.startsWith("Non-terminated Pods:") || elsewhere && !plain.startsWith("Events:");
                if (elsewhere || plain.startsWith("Lease:")) {
                    continue;
                }
            }
            lines.add(plain);
        }
        return String.join("\n", lines);
    }
}
