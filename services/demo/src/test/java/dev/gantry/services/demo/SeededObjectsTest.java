package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.decoding.Quantities;
import dev.gantry.services.demo.fleet.FleetSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a fleet begins with, and what its actors make of it in the first minutes. */
class SeededObjectsTest {
    private static final Instant START = Instant.parse("2026-11-27T04:00:00.123456789Z");
    private static final int BEATS = 120;
    private static final String REVISION = "deployment.kubernetes.io/revision";

    private final Stage stage = new Stage(new FleetClock(START, 10), START);
    private DirectApi api;
    private List<ObjectNode> seededSets;

    @BeforeEach
    void play() {
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(1, 12, 150, 1), 0, START);
        api = new DirectApi(cluster.cluster(), "test");
        seededSets = api.list(Resource.REPLICA_SETS, "");
        for (int i = 0; i < BEATS; i++) {
            stage.step();
        }
    }

    @Test
    void eachServiceHasAnAddressOfItsOwnUnlessItsPodsHaveNames() {
        List<String> ordered = api.list(Resource.STATEFUL_SETS, "").stream()
                .map(set -> set.at("/metadata/name").asString())
                .toList();
        List<String> addresses = new ArrayList<>();
        for (ObjectNode service : api.list(Resource.SERVICES, "")) {
            String address = service.at("/spec/clusterIP").asString();
            assertEquals(address, service.at("/spec/clusterIPs/0").asString());
            assertEquals("SingleStack", service.at("/spec/ipFamilyPolicy").asString());
            if (ordered.contains(service.at("/metadata/name").asString())) {
                assertEquals("None", address);
            } else {
                assertTrue(address.startsWith("10.96."), address);
                addresses.add(address);
            }
        }
        assertTrue(addresses.contains("10.96.0.1"), addresses::toString);
        assertEquals(addresses.stream().distinct().toList(), addresses);
    }

    @Test
    void whatEachNamespaceIsGivenIsAsOldAsTheNamespace() {
        Map<String, String> ages = api.list(Resource.NAMESPACES, "").stream()
                .collect(Collectors.toMap(one -> one.at("/metadata/name").asString(), SeededObjectsTest::age));
        for (Resource given : List.of(Resource.SERVICE_ACCOUNTS, Resource.CONFIG_MAPS)) {
            Map<String, String> found = api.list(given, "").stream()
                    .filter(one -> List.of("default", "kube-root-ca.crt")
                            .contains(one.at("/metadata/name").asString()))
                    .collect(Collectors.toMap(
                            one -> one.at("/metadata/namespace").asString(), SeededObjectsTest::age));
            assertEquals(ages, found);
        }
    }

    private static String age(ObjectNode object) {
        return object.at("/metadata/creationTimestamp").asString();
    }

    @Test
    void everyDeploymentCanGoBackToTheReleaseBefore() {
        Map<String, List<ObjectNode>> sets = seededSets.stream()
                .collect(Collectors.groupingBy(set -> set.path("metadata")
                        .path("ownerReferences")
                        .path(0)
                        .path("uid")
                        .asString()));
        List<ObjectNode> deployments = api.list(Resource.DEPLOYMENTS, "");
        assertTrue(deployments.size() > 5);
        for (ObjectNode deployment : deployments) {
            List<ObjectNode> own =
                    sets.get(deployment.path("metadata").path("uid").asString());
            assertEquals(2, own.size());
            ObjectNode old = own.getFirst().path("spec").path("replicas").asInt() == 0 ? own.getFirst() : own.getLast();
            ObjectNode current = old == own.getFirst() ? own.getLast() : own.getFirst();
            assertEquals(0, old.path("spec").path("replicas").asInt());
            assertEquals(annotation(current, REVISION), annotation(deployment, REVISION));
            assertEquals(
                    Integer.parseInt(annotation(current, REVISION)) - 1, Integer.parseInt(annotation(old, REVISION)));
            assertTrue(!image(old).equals(image(current)));
            assertTrue(image(old)
                    .startsWith(image(current).substring(0, image(current).indexOf(':') + 1)));
            String commit = image(old).substring(image(old).lastIndexOf('-') + 1);
            assertTrue(annotation(old, "kubernetes.io/change-cause").startsWith(commit + ": "));
        }
    }

    @Test
    void timesHaveNoFractionsAndAmountsAreAsTheServerKeepsThem() {
        List<String> wrong = new ArrayList<>();
        for (Resource resource : List.of(Resource.NODES, Resource.PODS, Resource.REPLICA_SETS, Resource.DEPLOYMENTS)) {
            for (ObjectNode object : api.list(resource, "")) {
                look("", object, wrong);
            }
        }
        assertEquals(List.of(), wrong);
    }

    private static void look(String path, JsonNode node, List<String> wrong) {
        if (node.isObject()) {
            node.properties().forEach(field -> look(path + "." + field.getKey(), field.getValue(), wrong));
        } else if (node.isArray()) {
            node.forEach(one -> look(path, one, wrong));
        } else {
            String text = node.asString("");
            boolean isTime = text.matches("\\d{4}-\\d\\d-\\d\\dT.*Z");
            boolean isAmount = path.matches(".*\\.(requests|limits|capacity|allocatable)\\.[^.]*");
            if (isTime && text.contains(".")
                    || isAmount && !Quantities.canonical(text).equals(text)) {
                wrong.add(path + " " + text);
            }
        }
    }

    private static String annotation(ObjectNode object, String name) {
        return object.path("metadata").path("annotations").path(name).asString("");
    }

    private static String image(ObjectNode set) {
        return set.path("spec")
                .path("template")
                .path("spec")
                .path("containers")
                .path(0)
                .path("image")
                .asString();
    }
}
