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

/** The demo server's answers to writes beside kube-apiserver's: what is filled in, what is refused and how. */
@WithControlPlane(fresh = true)
class DemoWritesContractTest {
    private static final List<String> FILES = List.of(
            "pods.yaml",
            "workloads.yaml",
            "core.yaml",
            "policies.yaml",
            "subresources.yaml",
            "access.yaml",
            "rights.yaml",
            "admission.yaml");

    private static TwoServers servers;

    @BeforeAll
    static void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        servers = new TwoServers(plane, folder, "writes");
    }

    @AfterAll
    static void close() throws IOException {
        servers.close();
    }

    @TestFactory
    Stream<DynamicTest> bothServersAnswerAlike() throws IOException {
        return servers.alike("writes", FILES);
    }
}
