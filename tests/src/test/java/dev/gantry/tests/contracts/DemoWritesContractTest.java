package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.controlplane.ApiUser;
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
@WithControlPlane
class DemoWritesContractTest {
    private static final String NAMESPACE = "writes";
    private static final List<String> FILES = List.of("pods.yaml", "workloads.yaml", "core.yaml", "policies.yaml", "subresources.yaml");

    private static Wire real;
    private static Wire demo;
    private static DemoServer server;

    @BeforeAll
    static void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        real = new Wire(plane.server(), plane.caFile(), plane.token(ApiUser.ADMIN));
        server = new DemoServer(folder);
        demo = server.admin();
        for (Wire wire : List.of(real, demo)) {
            wire.ask("POST", "/api/v1/namespaces", "application/json", """
                    {"metadata": {"name": "%s"}}""".formatted(NAMESPACE));
        }
    }

    @AfterAll
    static void close() throws IOException {
        real.close();
        demo.close();
        server.close();
    }

    /** Requests of one file build on each other, so they are sent in its order. */
    @TestFactory
    Stream<DynamicTest> bothServersAnswerAlike() throws IOException {
        Stream<DynamicTest> tests = Stream.empty();
        for (String file : FILES) {
            tests = Stream.concat(tests, Requests.in(file).stream().map(one -> test(file, one)));
        }
        return tests;
    }

    private static DynamicTest test(String file, Request request) {
        return dynamicTest(
                file + ": " + request.say(),
                () -> assertEquals(Alike.text(sent(real, request)), Alike.text(sent(demo, request))));
    }

    private static Wire.Reply sent(Wire wire, Request request) throws IOException {
        return wire.ask(request.method(), request.pathIn(NAMESPACE), request.type(), request.bodyIn(NAMESPACE));
    }
}
