package dev.gantry.tests.actors;

import dev.gantry.tests.contracts.DemoServer;
import dev.gantry.tests.controlplane.ApiUser;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/** The actors on the demo's own API server, over HTTP like on any other. */
class ActorsOnDemoServerTest extends ActorsScenario {
    private DemoServer server;

    @BeforeAll
    void begin(@TempDir Path folder) throws IOException {
        server = new DemoServer(folder);
        open(server.apiAs(ApiUser.ADMIN));
    }

    @AfterAll
    void end() throws IOException {
        server.close();
    }
}
