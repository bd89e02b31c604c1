package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.contracts.Wire.Reply;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;

/** The demo's server beside a real one, each asked as any of the users both know. */
final class TwoServers implements AutoCloseable {
    private static final String JSON = "application/json";

    private final DemoServer server;
    private final ControlPlane plane;
    private final Side real;
    private final Side demo;

    /** One server. What it answered differs from the other's where it counts and dates. */
    private record Side(Map<ApiUser, Wire> wires, Map<String, String> names) {
        static Side in(String namespace) {
            Map<String, String> names = new LinkedHashMap<>();
            names.put("NS", namespace);
            names.put("LARGE", "0123456789".repeat(15_000));
            return new Side(new EnumMap<>(ApiUser.class), names);
        }

        Reply sent(Request request) throws IOException {
            ApiUser user = List.of(ApiUser.values()).stream()
                    .filter(one -> one.userName().equals(request.user()))
                    .findFirst()
                    .orElseThrow();
            Reply reply = wires.get(user)
                    .ask(
                            request.method(),
                            Request.filled(request.path(), names),
                            request.headersWith(names),
                            Request.filled(request.body(), names));
            request.kept()
                    .forEach((name, pointer) ->
                            names.put(name, reply.body().at(pointer).asString()));
            return reply;
        }
    }

    /** @param namespace made on both, for the requests to be sent into */
    TwoServers(ControlPlane plane, Path folder, String namespace) throws IOException {
        this(plane, new DemoServer(folder), namespace);
    }

    /** @param server which this closes in the end */
    TwoServers(ControlPlane plane, DemoServer server, String namespace) throws IOException {
        this.plane = plane;
        this.server = server;
        real = Side.in(namespace);
        demo = Side.in(namespace);
        for (ApiUser user : ApiUser.values()) {
            real.wires.put(user, new Wire(plane.server(), plane.caFile(), plane.token(user)));
            demo.wires.put(user, server.as(user));
        }
        for (Side side : List.of(real, demo)) {
            side.wires.get(ApiUser.ADMIN).ask("POST", "/api/v1/namespaces", JSON, """
                    {"metadata": {"name": "%s"}}""".formatted(namespace));
        }
        bindViewer();
    }

    /**
     * A test for each request of the files. Requests of one file build on each other, so they are to be sent in its
     * order.
     *
     * @param folder of the files, beside this class
     */
    Stream<DynamicTest> alike(String folder, List<String> files) throws IOException {
        Stream<DynamicTest> tests = Stream.empty();
        for (String file : files) {
            tests = Stream.concat(
                    tests,
                    Requests.at(folder + "/" + file).stream()
                            .map(one -> dynamicTest(file + ": " + one.say(), () -> compare(one))));
        }
        return tests;
    }

    /** What the control plane of the tests gives its viewer from the start. */
    private void bindViewer() throws IOException {
        Wire admin = demo.wires.get(ApiUser.ADMIN);
        String group = "/apis/rbac.authorization.k8s.io/v1";
        admin.ask("POST", group + "/clusterroles", JSON, """
                {"metadata": {"name": "gantry-tests-nodes"},
                 "rules": [{"apiGroups": [""], "resources": ["nodes"], "verbs": ["get", "list", "watch"]}]}""");
        for (String role : List.of("system:aggregate-to-view", "gantry-tests-nodes")) {
            String name = role.startsWith("system") ? "gantry-tests-viewer" : role;
            admin.ask("POST", group + "/clusterrolebindings", JSON, """
                    {"metadata": {"name": "%s"}, "roleRef": {"kind": "ClusterRole", "name": "%s"},
                     "subjects": [{"kind": "User", "name": "viewer"}]}""".formatted(name, role));
        }
    }

    /** Sends a request to both and holds the demo's answer to the real one. */
    void compare(Request request) throws IOException {
        if (request.method().equals("FORGET")) {
            plane.forgetHistory();
            server.forgetHistory();
            return;
        }
        assertEquals(Alike.text(real.sent(request), request.shown()), Alike.text(demo.sent(request), request.shown()));
    }

    /** What the real server answers. */
    Reply real(Request request) throws IOException {
        return real.sent(request);
    }

    /** What the demo's server answers. */
    Reply demo(Request request) throws IOException {
        return demo.sent(request);
    }

    DemoServer demo() {
        return server;
    }

    @Override
    public void close() throws IOException {
        real.wires.values().forEach(Wire::close);
        demo.wires.values().forEach(Wire::close);
        server.close();
    }
}
