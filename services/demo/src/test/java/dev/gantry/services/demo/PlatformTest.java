package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.fleet.FleetSize;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What is declared in a fleet with custom kinds agrees with its machines and apps. */
class PlatformTest {
    private static final Resource DEFINITIONS =
            new Resource("apiextensions.k8s.io/v1", "customresourcedefinitions", "CustomResourceDefinition", false);
    private static final Resource API_SERVICES =
            new Resource("apiregistration.k8s.io/v1", "apiservices", "APIService", false);

    private List<FleetCluster> clusters = List.of();

    @BeforeEach
    void fill() throws IOException {
        DemoOptions options = DemoOptions.read(new FleetSize(3, 90, 600, 3), 1, "19:57", Optional.empty(), 0);
        DemoFleet fleet = DemoFleet.of(options, Instant.parse("2026-11-27T10:00:00Z"), Path.of(""));
        clusters = fleet.clusters();
        clusters.forEach(fleet::seed);
    }

    private DirectApi api(String cluster) {
        FleetCluster found = clusters.stream()
                .filter(one -> one.plan().name().equals(cluster))
                .findFirst()
                .orElseThrow();
        return new DirectApi(found.cluster(), "test");
    }

    private static List<ObjectNode> list(DirectApi api, String apiVersion, String plural) {
        Resource resource = api.resources().stream()
                .filter(one ->
                        one.apiVersion().equals(apiVersion) && one.plural().equals(plural))
                .findFirst()
                .orElseThrow();
        return list(api, resource);
    }

    private static List<ObjectNode> list(DirectApi api, Resource resource) {
        List<ObjectNode> found = api.list(resource, "");
        assertFalse(found.isEmpty(), resource.plural());
        return found;
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/name").asString();
    }

    @Test
    void whatAClusterServesIsDefinedAndRegistered() {
        DirectApi api = api("edge-cn");
        List<String> defined =
                list(api, DEFINITIONS).stream().map(PlatformTest::name).toList();
        assertTrue(defined.contains("nodepools.apps.openyurt.io"), defined::toString);
        List<String> registered =
                list(api, API_SERVICES).stream().map(PlatformTest::name).toList();
        assertTrue(registered.containsAll(List.of("v1.", "v1.apps", "v1beta1.metrics.k8s.io")), registered::toString);
    }

    @Test
    void machinesWithCardsHaveAClassOfRuntimesForThem() {
        for (ObjectNode runtime : list(api("live-gz"), "node.k8s.io/v1", "runtimeclasses")) {
            assertEquals("nvidia", runtime.path("handler").asString());
        }
    }

    @Test
    void eachRoomIsAPoolOfItsMachines() {
        DirectApi api = api("edge-cn");
        int pooled = 0;
        for (JsonNode pool : list(api, "apps.openyurt.io/v1beta2", "nodepools")) {
            List<String> labelled = new ArrayList<>();
            for (JsonNode node : api.list(Resource.NODES, "")) {
                if (node.path("metadata")
                        .path("labels")
                        .path("apps.openyurt.io/nodepool")
                        .asString("")
                        .equals(name(pool))) {
                    labelled.add(name(node));
                }
            }
            List<String> told = new ArrayList<>();
            pool.at("/status/nodes").forEach(one -> told.add(one.asString()));
            assertEquals(labelled.stream().sorted().toList(), told);
            assertEquals(told.size(), pool.at("/status/readyNodeNum").asInt());
            pooled += told.size();
        }
        assertEquals(api.list(Resource.NODES, "").size(), pooled);
        assertEquals(
                list(api, "apps.openyurt.io/v1beta2", "nodepools").size(),
                list(api, "raven.openyurt.io/v1beta1", "gateways").size());
    }

    @Test
    void eachSliceIsTheCardsOfItsMachine() {
        DirectApi api = api("live-gz");
        for (JsonNode slice : list(api, "resource.k8s.io/v1", "resourceslices")) {
            ObjectNode node =
                    api.get(Resource.NODES, "", slice.at("/spec/nodeName").asString());
            assertNotNull(node);
            assertEquals(node.at("/metadata/uid"), slice.at("/metadata/ownerReferences/0/uid"));
            assertEquals(
                    node.path("metadata")
                            .path("labels")
                            .path("nvidia.com/gpu.count")
                            .asInt(-1),
                    slice.at("/spec/devices").size());
            assertTrue(slice.at("/spec/devices/0/attributes/uuid/string")
                    .asString()
                    .startsWith("GPU-"));
        }
    }

    @Test
    void queuesShareTheCardsThereAre() {
        DirectApi api = api("live-sh");
        List<String> flavors = list(api, "kueue.x-k8s.io/v1beta2", "resourceflavors").stream()
                .map(PlatformTest::name)
                .toList();
        List<String> queues = new ArrayList<>();
        long units = 0;
        for (JsonNode queue : list(api, "kueue.x-k8s.io/v1beta2", "clusterqueues")) {
            queues.add(name(queue));
            for (JsonNode flavor : queue.at("/spec/resourceGroups/0/flavors")) {
                assertTrue(flavors.contains(flavor.path("name").asString()));
                units += Long.parseLong(flavor.at("/resources/0/nominalQuota").asString());
            }
        }
        long offered = api.list(Resource.NODES, "").stream()
                .mapToLong(node -> node.path("status")
                        .path("capacity")
                        .path("nvidia.com/gpu")
                        .asLong(0))
                .sum();
        assertTrue(units > offered * 9 / 10 && units <= offered, units + " of " + offered);
        for (JsonNode local : list(api, "kueue.x-k8s.io/v1beta2", "localqueues")) {
            assertTrue(queues.contains(local.at("/spec/clusterQueue").asString()));
            assertNotNull(Objects.requireNonNull(api.get(
                    Resource.NAMESPACES, "", local.at("/metadata/namespace").asString())));
        }
        list(api("live-gz"), "scheduling.volcano.sh/v1beta1", "queues");
    }

    @Test
    void aClusterServesTheKindsOfItsProjectsOnly() {
        assertTrue(
                api("live-sh").resources().stream().noneMatch(one -> one.kind().equals("NodePool")));
        assertTrue(
                api("edge-cn").resources().stream().noneMatch(one -> one.kind().equals("ClusterQueue")));
        assertTrue(
                api("edge-cn").resources().stream().anyMatch(one -> one.kind().equals("NodePool")));
    }
}
