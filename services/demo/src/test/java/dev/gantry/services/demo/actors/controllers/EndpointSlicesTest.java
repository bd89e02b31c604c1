package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class EndpointSlicesTest {
    private static Rig rig(int replicas) {
        Rig rig = new Rig();
        rig.nodes(3);
        rig.patch(Resource.NODES, "node-0", "{\"metadata\":{\"labels\":{\"topology.kubernetes.io/zone\":\"a\"}}}");
        rig.create(Resource.SERVICES, """
                {"metadata":{"name":"web","labels":{"team":"live"}},"spec":{"selector":{"app":"web"},
                 "ports":[{"name":"http","port":80,"targetPort":"http","protocol":"TCP"}]}}""");
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":%d,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1",
                  "ports":[{"name":"http","containerPort":8080}]}]}}}}""".formatted(replicas));
        return rig;
    }

    private static void ready(Rig rig, int replicas) {
        rig.until(() ->
                rig.get(Resource.DEPLOYMENTS, "web").at("/status/readyReplicas").asInt(0) == replicas);
        rig.beats(2);
    }

    private static List<JsonNode> endpoints(Rig rig) {
        return rig.list(Resource.ENDPOINT_SLICES).stream()
                .flatMap(slice -> slice.path("endpoints").valueStream())
                .toList();
    }

    @Test
    void saysThatNobodyIsThere() {
        Rig rig = rig(0);
        rig.beats(3);
        assertEquals(1, rig.list(Resource.ENDPOINT_SLICES).size());
        assertEquals(0, endpoints(rig).size());
    }

    @Test
    void listsPodsWithTheirPortsAndPlaces() {
        Rig rig = rig(3);
        ready(rig, 3);
        ObjectNode slice = rig.list(Resource.ENDPOINT_SLICES).getFirst();
        assertEquals(1, rig.list(Resource.ENDPOINT_SLICES).size());
        JsonNode labels = slice.path("metadata").path("labels");
        assertEquals("web", labels.path("kubernetes.io/service-name").asString());
        assertEquals("live", labels.path("team").asString());
        assertEquals(
                "endpointslice-controller.k8s.io",
                labels.path("endpointslice.kubernetes.io/managed-by").asString());
        assertEquals("Service", slice.at("/metadata/ownerReferences/0/kind").asString());
        assertEquals(8080, slice.at("/ports/0/port").asInt());
        assertEquals(3, endpoints(rig).size());
        for (JsonNode endpoint : endpoints(rig)) {
            assertTrue(endpoint.at("/conditions/ready").asBoolean());
            assertTrue(rig.exists(Resource.PODS, endpoint.at("/targetRef/name").asString()));
            boolean isZoned = endpoint.path("nodeName").asString("").equals("node-0");
            assertEquals(isZoned ? "a" : "", endpoint.path("zone").asString(""));
        }
    }

    @Test
    void followsReadiness() {
        Rig rig = rig(2);
        ready(rig, 2);
        String broken = rig.names(Resource.PODS).getFirst();
        rig.kubelets.fate(pod -> pod.at("/metadata/name").asString().equals(broken) ? Fate.UNREADY : Fate.READY);
        rig.kubelets.lookAgain();
        rig.beats(3);
        for (JsonNode endpoint : endpoints(rig)) {
            boolean isBroken = endpoint.at("/targetRef/name").asString().equals(broken);
            assertEquals(!isBroken, endpoint.at("/conditions/ready").asBoolean());
            assertEquals(!isBroken, endpoint.at("/conditions/serving").asBoolean());
            assertFalse(endpoint.at("/conditions/terminating").asBoolean());
        }
        rig.patch(Resource.DEPLOYMENTS, "web", "{\"spec\":{\"replicas\":1}}");
        rig.beats(8);
        assertEquals(1, endpoints(rig).size());
    }

    @Test
    void fillsSlicesOfAHundredAndLeavesThemAlone() {
        Rig rig = rig(130);
        ready(rig, 130);
        assertEquals(130, endpoints(rig).size());
        assertEquals(
                List.of(30, 100),
                rig.list(Resource.ENDPOINT_SLICES).stream()
                        .map(slice -> slice.path("endpoints").size())
                        .sorted()
                        .toList());
        List<String> before = versions(rig);
        rig.beats(10);
        assertEquals(before, versions(rig));
        rig.api.delete(Resource.SERVICES, "default", "web", null);
        rig.beats(4);
        assertEquals(0, rig.list(Resource.ENDPOINT_SLICES).size());
    }

    private static List<String> versions(Rig rig) {
        return rig.list(Resource.ENDPOINT_SLICES).stream()
                .map(slice -> slice.at("/metadata/resourceVersion").asString())
                .collect(Collectors.toList());
    }
}
