package dev.gantry.tests.contracts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.gantry.tests.contracts.Requests.Request;
import dev.gantry.tests.contracts.Wire.Reply;
import dev.gantry.tests.controlplane.ControlPlane;
import dev.gantry.tests.controlplane.WithControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** What the fleet begins with is what a user could have written: both servers take one of each kind, strictly. */
@WithControlPlane(fresh = true)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SeededKindsContractTest {
    private static final JsonMapper JSON = JsonMapper.shared();
    private static final List<String> OF_SERVER =
            List.of("uid", "resourceVersion", "creationTimestamp", "generation", "managedFields", "namespace");

    /** Roots by plural; the fleet's first object of each is sent. */
    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("configmaps", "/api/v1/namespaces/$NS/"),
            Map.entry("secrets", "/api/v1/namespaces/$NS/"),
            Map.entry("services", "/api/v1/namespaces/$NS/"),
            Map.entry("persistentvolumeclaims", "/api/v1/namespaces/$NS/"),
            Map.entry("persistentvolumes", "/api/v1/"),
            Map.entry("deployments", "/apis/apps/v1/namespaces/$NS/"),
            Map.entry("statefulsets", "/apis/apps/v1/namespaces/$NS/"),
            Map.entry("endpointslices", "/apis/discovery.k8s.io/v1/namespaces/$NS/"),
            Map.entry("ingresses", "/apis/networking.k8s.io/v1/namespaces/$NS/"),
            Map.entry("ingressclasses", "/apis/networking.k8s.io/v1/"),
            Map.entry("poddisruptionbudgets", "/apis/policy/v1/namespaces/$NS/"),
            Map.entry("storageclasses", "/apis/storage.k8s.io/v1/"));

    private TwoServers servers;
    private DemoFleetServer fleet;

    @BeforeAll
    void open(ControlPlane plane, @TempDir Path folder) throws IOException {
        servers = new TwoServers(plane, folder, "seeded");
        fleet = DemoFleetServer.open(plane, Files.createDirectory(folder.resolve("fleet")), "18:00", 1);
    }

    @AfterAll
    void close() throws IOException {
        fleet.close();
        servers.close();
    }

    private JsonNode items(String plural) throws IOException {
        JsonNode items = JSON.readTree(
                        fleet.kubectl("get", plural, "-A", "-o", "json").required())
                .path("items");
        assertFalse(items.isEmpty(), plural);
        return items;
    }

    @TestFactory
    Stream<DynamicTest> bothServersTakeOneOfEachKind() {
        return KINDS.entrySet().stream()
                .sorted(Map.Entry.comparingByKey())
                .map(kind -> dynamicTest(kind.getKey(), () -> {
                    for (JsonNode one : chosen(items(kind.getKey()))) {
                        taken(kind.getValue() + kind.getKey(), (ObjectNode) one);
                    }
                }));
    }

    /** One of each type a kind has. */
    private static List<JsonNode> chosen(JsonNode items) {
        return items
                .valueStream()
                .collect(Collectors.toMap(
                        one -> one.path("type").asString("")
                                + one.at("/spec/local").isObject(),
                        one -> one,
                        (first, other) -> first,
                        TreeMap::new))
                .values()
                .stream()
                .toList();
    }

    private void taken(String path, ObjectNode object) throws IOException {
        ObjectNode metadata = (ObjectNode) object.path("metadata");
        metadata.remove(OF_SERVER);
        metadata.remove("ownerReferences");
        metadata.put("name", "seeded-" + metadata.path("name").asString());
        if (object.at("/spec/clusterIP").asString("").startsWith("10.")) {
            // An address is given once only, and the real server's own service has it.
            ((ObjectNode) object.path("spec")).remove(List.of("clusterIP", "clusterIPs"));
        }
        object.remove("status");
        Request request =
                Request.of("POST", path + "?dryRun=All&fieldValidation=Strict", "application/json", object.toString());
        Reply real = servers.real(request);
        assertEquals(201, real.code(), () -> real.body().toString());
        assertEquals(Alike.text(real), Alike.text(servers.demo(request)));
    }

    @Test
    void theSystemsPrioritiesAreThoseOfEveryCluster() throws IOException {
        JsonNode found = items("priorityclasses");
        for (JsonNode one : found) {
            String path = "/apis/scheduling.k8s.io/v1/priorityclasses/"
                    + one.at("/metadata/name").asString();
            Reply real = servers.real(Request.get(path, "application/json"));
            assertEquals(Alike.text(real), Alike.text(new Reply(200, real.warnings(), real.headers(), one)));
        }
        assertEquals(2, found.size());
    }
}
