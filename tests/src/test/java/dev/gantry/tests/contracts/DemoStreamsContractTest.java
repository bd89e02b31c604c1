package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.services.demo.access.Roles;
import dev.gantry.services.demo.access.Tokens;
import dev.gantry.services.demo.access.User;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.NodeLink;
import dev.gantry.services.demo.exec.ExecEndpoint;
import dev.gantry.services.demo.exec.Machines;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.http.ApiServer;
import dev.gantry.services.demo.http.SubresourceEndpoint;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.logs.LogEndpoint;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.night.NightReader;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.pki.CertificateAuthority;
import dev.gantry.services.demo.portforward.PortForwardEndpoint;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import dev.gantry.services.demo.traffic.Census;
import dev.gantry.services.demo.traffic.Traffic;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.ServerApi;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.json.JsonMapper;

/**
 * What is refused before any kubelet is asked, by the demo server beside kube-apiserver: the same requests about the
 * same pods, and the same answers. No actor plays, so that pods stay as they are.
 */
@WithControlPlane
class DemoStreamsContractTest {
    private static final String NAMESPACE = "streams";
    private static final String PODS = "/api/v1/namespaces/" + NAMESPACE + "/pods";
    private static final Duration CERTIFICATES_LIVE = Duration.ofDays(30);

    private static final List<String> REQUESTS = List.of(
            "streams-two/log",
            "streams-two/log?container=x",
            "streams-two/log?container=app",
            "streams-init/log",
            "streams-one/log",
            "streams-lost/log",
            "streams-none/log",
            "streams-none/log?tailLines=-1",
            "streams-two/log?tailLines=-1",
            "streams-one/log?tailLines=abc",
            "streams-one/log?tailLines=",
            "streams-one/log?tailLines=1e3",
            "streams-one/log?tailLines=99999999999999999999",
            "streams-one/log?limitBytes=0",
            "streams-one/log?sinceSeconds=0",
            "streams-one/log?sinceSeconds=-5&limitBytes=-1&tailLines=-3",
            "streams-one/log?sinceSeconds=5&sinceTime=2026-01-01T00:00:00Z",
            "streams-one/log?sinceTime=yesterday",
            "streams-one/log?sinceTime=",
            "streams-one/log?stream=Stdout",
            "streams-one/log?follow=maybe&previous=yes&timestamps=",
            "streams-one/exec",
            "streams-one/exec?command=env&stdout=true",
            "streams-two/exec?command=env&stdout=true",
            "streams-two/exec?command=env&stdout=true&container=x",
            "streams-bound/exec?command=env&stdout=true",
            "streams-lost/exec?command=env&stdout=true",
            "streams-none/exec?command=env&stdout=true",
            "streams-one/portforward",
            "streams-bound/portforward?ports=80",
            "streams-none/portforward?ports=80");

    private ApiServer server;
    private ServerApi demo;

    @BeforeEach
    void fill(ControlPlane plane, @TempDir Path folder) throws IOException {
        Instant now = Instant.now();
        Stage stage = new Stage(new FleetClock(now, 1), now);
        Schema schema = Schema.kubernetes();
        Cluster cluster =
                new Cluster(Kinds.builtIn(schema), new ObjectStore(100), new ManagedFields(schema), stage, new Ids(1));
        Tokens tokens = new Tokens();
        tokens.add("token", new User("admin", List.of(User.MASTERS)));
        CertificateAuthority authority = new CertificateAuthority("streams", CERTIFICATES_LIVE);
        server = new ApiServer(
                cluster,
                schema,
                new ApiServer.Access(authority, tokens, new Roles(cluster)),
                stage,
                0,
                "v1.36.3",
                streams(cluster, stage));
        server.start();
        Path pem = Files.writeString(folder.resolve("ca.pem"), server.authorityPem());
        demo = ServerApi.open(URI.create(server.url()), pem, "token");
        write(demo);
        write(plane.api());
    }

    private static Map<String, SubresourceEndpoint> streams(Cluster cluster, Stage stage) {
        ClusterPlan plan = new FleetPlanner(BlueprintReader.ofModule(), new FleetSize(1, 2, 9, 1))
                .plan()
                .getFirst();
        World world = new World();
        LoadCurve curve = new LoadCurve(NightReader.ofModule(), ZoneOffset.UTC);
        NodeLink link = new NodeLink(cluster, world::isUnreachable);
        Traffic traffic = new Traffic(plan, world, curve, stage.timeline());
        Machines machines = new Machines(link, stage.timeline(), traffic, new Census(cluster));
        return Map.of(
                "pods/log",
                new LogEndpoint(cluster, link, plan, world, machines, stage.timeline(), curve),
                "pods/exec",
                new ExecEndpoint(cluster, link, machines),
                "pods/portforward",
                new PortForwardEndpoint(cluster, link, machines));
    }

    /** What is there from the test before is left as it is. */
    private static void write(ServerApi api) throws IOException {
        api.post("/api/v1/namespaces", "{\"metadata\":{\"name\":\"" + NAMESPACE + "\"}}");
        api.post("/api/v1/namespaces/" + NAMESPACE + "/serviceaccounts", "{\"metadata\":{\"name\":\"default\"}}");
        api.post("/api/v1/nodes", "{\"metadata\":{\"name\":\"streams-node\"}}");
        String address = "{\"status\":{\"addresses\":[{\"type\":\"InternalIP\",\"address\":\"127.0.0.1\"}]}}";
        api.patch("/api/v1/nodes/streams-node/status", address);
        String app = "{\"name\":\"app\",\"image\":\"a\"}";
        String two = "\"containers\":[" + app + ",{\"name\":\"envoy\",\"image\":\"b\"}]";
        pod(api, "streams-one", "\"containers\":[" + app + "]");
        pod(api, "streams-two", two);
        pod(api, "streams-init", "\"initContainers\":[{\"name\":\"early\",\"image\":\"a\"}]," + two);
        pod(api, "streams-bound", "\"nodeName\":\"streams-node\",\"containers\":[" + app + "]");
        pod(api, "streams-lost", "\"nodeName\":\"streams-nowhere\",\"containers\":[" + app + "]");
    }

    private static void pod(ServerApi api, String name, String spec) throws IOException {
        api.post(
                PODS,
                "{\"metadata\":{\"name\":\"" + name + "\"},\"spec\":{" + spec
                        + ",\"automountServiceAccountToken\":false}}");
        assertEquals(200, api.get(PODS + "/" + name).code());
    }

    @AfterEach
    void close() throws IOException {
        demo.close();
        server.close();
    }

    @TestFactory
    Stream<DynamicTest> theSameIsRefusedInTheSameWords(ControlPlane plane) {
        return REQUESTS.stream().map(request -> dynamicTest(request, () -> compare(plane.api(), request)));
    }

    private void compare(ServerApi real, String request) throws IOException {
        ServerApi.Raw wanted = real.raw(PODS + "/" + request, "*/*");
        ServerApi.Raw found = demo.raw(PODS + "/" + request, "*/*");
        assertEquals(wanted.code(), found.code());
        if (wanted.code() == 204) {
            assertEquals(0, found.body().length);
            return;
        }
        assertTrue(wanted.body().length > 0);
        JsonMapper json = JsonMapper.shared();
        assertEquals(json.readTree(wanted.body()), json.readTree(found.body()));
    }
}
