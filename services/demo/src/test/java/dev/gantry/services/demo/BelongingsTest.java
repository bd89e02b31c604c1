package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.fleet.FleetSize;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What pods name is there: what they read, where they keep their data, what guards them and leads to them. */
class BelongingsTest {
    private static final Instant START = Instant.parse("2026-11-27T04:00:00Z");
    private static final Resource SECRETS = new Resource("v1", "secrets", "Secret", true);
    private static final Resource VOLUMES = new Resource("v1", "persistentvolumes", "PersistentVolume", false);
    private static final Resource INGRESSES = new Resource("networking.k8s.io/v1", "ingresses", "Ingress", true);

    private final Stage stage = new Stage(new FleetClock(START, 10), START);
    private DirectApi api;

    @BeforeEach
    void fill() {
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(1, 25, 420, 1), 0, START);
        api = new DirectApi(cluster.cluster(), "test");
    }

    private static Set<String> names(List<ObjectNode> objects) {
        Set<String> names = new TreeSet<>();
        objects.forEach(one -> names.add(name(one)));
        return names;
    }

    private static String name(JsonNode object) {
        return object.at("/metadata/namespace").asString("") + "/"
                + object.at("/metadata/name").asString();
    }

    @Test
    void whatPodsReadAndPullWithIsThere() {
        Set<String> configs = names(api.list(Resource.CONFIG_MAPS, ""));
        Set<String> secrets = names(api.list(SECRETS, ""));
        int mounted = 0;
        for (ObjectNode pod : api.list(Resource.PODS, "")) {
            String namespace = pod.at("/metadata/namespace").asString() + "/";
            assertTrue(secrets.contains(
                    namespace + pod.at("/spec/imagePullSecrets/0/name").asString()));
            for (JsonNode volume : pod.at("/spec/volumes")) {
                JsonNode secret = volume.at("/secret/secretName");
                JsonNode config = volume.at("/configMap/name");
                assertTrue(secret.isMissingNode() || secrets.contains(namespace + secret.asString()), secret::toString);
                assertTrue(config.isMissingNode() || configs.contains(namespace + config.asString()), config::toString);
                mounted += secret.isMissingNode() ? 0 : 1;
            }
        }
        assertTrue(mounted > 0);
    }

    @Test
    void eachOrderedPodHasItsOwnBoundVolume() {
        Map<String, ObjectNode> claims = new HashMap<>();
        api.list(Resource.CLAIMS, "").forEach(one -> claims.put(name(one), one));
        Map<String, ObjectNode> volumes = new HashMap<>();
        api.list(VOLUMES, "")
                .forEach(one -> volumes.put(one.at("/metadata/name").asString(), one));
        int bound = 0;
        for (ObjectNode pod : api.list(Resource.PODS, "")) {
            if (pod.at("/metadata/ownerReferences/0/kind").asString().equals("StatefulSet")) {
                JsonNode claim = pod.at("/spec/volumes/0/persistentVolumeClaim/claimName");
                ObjectNode held = claims.get(pod.at("/metadata/namespace").asString() + "/" + claim.asString());
                assertNotNull(held, claim.asString());
                ObjectNode volume = volumes.get(held.at("/spec/volumeName").asString());
                assertNotNull(volume);
                assertEquals(held.at("/metadata/uid"), volume.at("/spec/claimRef/uid"));
                assertEquals(held.at("/status/capacity"), volume.at("/spec/capacity"));
                assertEquals("Bound", volume.at("/status/phase").asString());
                bound++;
            }
        }
        assertTrue(bound > 0);
        assertEquals(bound, claims.size());
        assertEquals(bound, volumes.size());
    }

    @Test
    void budgetsStandAsTheirControllerWouldHaveThem() {
        List<ObjectNode> seeded = api.list(Resource.DISRUPTION_BUDGETS, "");
        assertFalse(seeded.isEmpty());
        for (int i = 0; i < 3; i++) {
            stage.step();
        }
        assertEquals(counts(seeded), counts(api.list(Resource.DISRUPTION_BUDGETS, "")));
        assertTrue(seeded.stream()
                .allMatch(one -> one.at("/status/disruptionsAllowed").asInt() > 0));
    }

    private static List<String> counts(List<ObjectNode> budgets) {
        return budgets.stream()
                .map(one -> name(one) + " " + one.at("/status/desiredHealthy") + " " + one.at("/status/expectedPods"))
                .toList();
    }

    @Test
    void ingressesLeadToServices() {
        Set<String> services = names(api.list(Resource.SERVICES, ""));
        List<ObjectNode> ingresses = api.list(INGRESSES, "");
        assertFalse(ingresses.isEmpty());
        for (ObjectNode ingress : ingresses) {
            String namespace = ingress.at("/metadata/namespace").asString() + "/";
            assertTrue(services.contains(namespace
                    + ingress.at("/spec/rules/0/http/paths/0/backend/service/name")
                            .asString()));
        }
        assertTrue(services.contains("default/kubernetes"));
    }
}
