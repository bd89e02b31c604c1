package dev.gantry.tests.contracts;

import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** The demo server's answers to reads beside kube-apiserver's: lists, pages, selectors, watches, forms. */
@WithControlPlane(fresh = true)
class DemoReadsContractTest {
    /** The last makes both forget what was. */
    private static final List<String> FILES =
            List.of("lists.yaml", "selectors.yaml", "watches.yaml", "forms.yaml", "forgotten.yaml");

    private static TwoServers servers;

    @BeforeAll
    static void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        servers = new TwoServers(plane, folder, "reads");
    }

    @AfterAll
    static void close() throws IOException {
        servers.close();
    }

    @TestFactory
    Stream<DynamicTest> bothServersAnswerAlike() throws IOException {
        return servers.alike("reads", FILES);
    }
}
