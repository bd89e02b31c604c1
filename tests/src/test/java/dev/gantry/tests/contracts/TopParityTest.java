package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.tests.contracts.CommandLine.Ran;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code gantry top} prints what {@code kubectl top} prints of the same measurement. */
@WithControlPlane
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TopParityTest {
    /** Two measurements never lie between two looks at the first one so often in a row. */
    private static final int TRIES = 20;

    private DemoFleetServer fleet;
    private CommandLine gantry;

    @BeforeAll
    void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        fleet = DemoFleetServer.open(plane, folder, "12:00", 1);
        gantry = new CommandLine(fleet.kubeconfig());
    }

    @AfterAll
    void close() throws IOException {
        fleet.close();
    }

    private String measured() throws IOException {
        return fleet.kubectl("get", "--raw", "/apis/metrics.k8s.io/v1beta1/nodes")
                .required();
    }

    private static List<String> lines(String text) {
        return text.lines().map(String::stripTrailing).toList();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "pods -A",
                "nodes",
                "pods -A --containers",
                "pods -A --no-headers -l app.kubernetes.io/component=chat-room"
            })
    void theSameIsPrinted(String asked) throws IOException {
        List<String> words = new ArrayList<>(List.of("top"));
        words.addAll(List.of(asked.split(" ")));
        String[] arguments = words.toArray(String[]::new);
        for (int i = 0; i < TRIES; i++) {
            String before = measured();
            String wanted = fleet.kubectl(arguments).required();
            Ran ran = gantry.run(arguments);
            if (before.equals(measured())) {
                assertEquals("", ran.err());
                assertEquals(lines(wanted), ran.lines());
                return;
            }
        }
        throw new AssertionError("it was measured anew each time");
    }

    @Test
    void nodesOverSeveralClustersSayWhatTheyHave() {
        Ran ran = gantry.run("top", "nodes", "-o", "json");
        assertEquals(0, ran.code(), ran.err());
        assertTrue(
                ran.rows().stream()
                        .allMatch(row -> row.path("cpuMillicores").asLong() > 0
                                && row.path("memoryAllocatableBytes").asLong()
                                        > row.path("memoryBytes").asLong()),
                ran::out);
    }

    @Test
    void aServerThatMeasuresNothingIsTold(ControlPlane plane) {
        Ran ran = new CommandLine(plane.kubeconfig()).run("top", "nodes");
        assertEquals(1, ran.code());
        assertTrue(ran.err().contains("Install metrics-server"), ran.err());
    }
}
