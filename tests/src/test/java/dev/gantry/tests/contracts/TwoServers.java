package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** The demo's server beside a real one, each asked as any of the users both know. */
final class TwoServers implements AutoCloseable {
    private static final String JSON = "application/json";

    private final DemoServer server;
    private final Map<ApiUser, Wire> real = new EnumMap<>(ApiUser.class);
    private final Map<ApiUser, Wire> demo = new EnumMap<>(ApiUser.class);
    private final String namespace;

    /** @param namespace made on both, for the requests to be sent into */
    TwoServers(ControlPlane plane, Path folder, String namespace) throws IOException {
        this(plane, new DemoServer(folder), namespace);
    }

    /** @param server which this closes in the end */
    TwoServers(ControlPlane plane, DemoServer server, String namespace) throws IOException {
        this.namespace = namespace;
        this.server = server;
        for (ApiUser user : ApiUser.values()) {
            real.put(user, new Wire(plane.server(), plane.caFile(), plane.token(user)));
            demo.put(user, server.as(user));
        }
        for (Map<ApiUser, Wire> wires : List.of(real, demo)) {
            wires.get(ApiUser.ADMIN).ask("POST", "/api/v1/namespaces", JSON, """
                    {"metadata": {"name": "%s"}}""".formatted(namespace));
        }
        bindViewer();
    }

    /** What the control plane of the tests gives its viewer from the start. */
    private void bindViewer() throws IOException {
        demo.get(ApiUser.ADMIN).ask("POST", "/apis/rbac.authorization.k8s.io/v1/clusterrolebindings", JSON, """
                {"metadata": {"name": "gantry-tests-viewer"},
                 "roleRef": {"kind": "ClusterRole", "name": "system:aggregate-to-view"},
                 "subjects": [{"kind": "User", "name": "viewer"}]}""");
    }

    /** Sends a request to both and holds the demo's answer to the real one. */
    void compare(Request request) throws IOException {
        assertEquals(Alike.text(sent(real, request)), Alike.text(sent(demo, request)));
    }

    /** What the real server answers. */
    Wire.Reply real(Request request) throws IOException {
        return sent(real, request);
    }

    /** What the demo's server answers. */
    Wire.Reply demo(Request request) throws IOException {
        return sent(demo, request);
    }

    private Wire.Reply sent(Map<ApiUser, Wire> wires, Request request) throws IOException {
        ApiUser user = List.of(ApiUser.values()).stream()
                .filter(one -> one.userName().equals(request.user()))
                .findFirst()
                .orElseThrow();
        return wires.get(user)
                .ask(
                        request.method(),
                        request.pathIn(namespace),
                        request.type(),
                        request.accept(),
                        request.bodyIn(namespace));
    }

    DemoServer demo() {
        return server;
    }

    @Override
    public void close() throws IOException {
        real.values().forEach(Wire::close);
        demo.values().forEach(Wire::close);
        server.close();
    }
}
