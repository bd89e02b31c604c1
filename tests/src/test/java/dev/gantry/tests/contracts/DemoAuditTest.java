package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.demo.access.Attributes;
import dev.gantry.services.demo.access.Audit.Entry;
import dev.gantry.tests.controlplane.ApiUser;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the demo's server remembers of what it was asked. */
class DemoAuditTest {
    @TempDir
    private Path folder;

    @Test
    void everyRequestIsKeptWithItsAnswer() throws IOException {
        try (DemoServer server = new DemoServer(folder);
                Wire admin = server.as(ApiUser.ADMIN);
                Wire viewer = server.as(ApiUser.VIEWER)) {
            admin.ask("POST", "/api/v1/namespaces", "application/json", "{\"metadata\":{\"name\":\"a\"}}");
            viewer.ask("GET", "/api/v1/namespaces/a/pods?limit=1", "application/json", "");
            admin.ask("GET", "/apis/apps/v1/namespaces/a/deployments/x/scale", "application/json", "");
            admin.ask("GET", "/version", "application/json", "");
            assertEquals(
                    List.of(
                            new Entry("admin", new Attributes("create", "", "namespaces", "", "", "", ""), 201),
                            new Entry("viewer", new Attributes("list", "", "pods", "", "a", "", ""), 403),
                            new Entry(
                                    "admin", new Attributes("get", "apps", "deployments", "scale", "a", "x", ""), 404),
                            new Entry("admin", Attributes.ofPath("get", "/version"), 200)),
                    server.audit().entries());
        }
    }
}
