package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.contracts.Wire.Reply;
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

/** Objects that are served in two forms, written and read through either, on the demo's server and on a real one. */
@WithControlPlane(fresh = true)
class DemoFormsContractTest {
    private static TwoServers servers;

    @BeforeAll
    static void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        servers = new TwoServers(plane, folder, "forms");
    }

    @AfterAll
    static void close() throws IOException {
        servers.close();
    }

    @TestFactory
    Stream<DynamicTest> bothServersAnswerAlike() throws IOException {
        return servers.alike("forms", List.of("events.yaml", "autoscalers.yaml"));
    }

    /** Whoever writes through a form owns fields by its names, and loses them to who writes through the other. */
    @TestFactory
    Stream<DynamicTest> theSameOwnersOwnTheSameFields() throws IOException {
        return Requests.at("forms/owners.yaml").stream().map(one -> dynamicTest(one.say(), () -> compareOwners(one)));
    }

    private static void compareOwners(Request request) throws IOException {
        Reply real = servers.real(request);
        Reply demo = servers.demo(request);
        assertEquals(Alike.text(real), Alike.text(demo));
        assertEquals(Owners.of(real), Owners.of(demo));
    }
}
