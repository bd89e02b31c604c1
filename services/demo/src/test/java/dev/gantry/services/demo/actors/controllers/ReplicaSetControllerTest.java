package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.controllers.TestKubelets.Fate;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

class ReplicaSetControllerTest {
    private static Rig with(int replicas) {
        Rig rig = new Rig();
        rig.create(Resource.REPLICA_SETS, """
                {"metadata":{"name":"gifts"},"spec":{"replicas":%d,"selector":{"matchLabels":{"app":"gifts"}},
                 "template":{"metadata":{"labels":{"app":"gifts"}},
                 "spec":{"containers":[{"name":"c","image":"gifts:1"}]}}}}""".formatted(replicas));
        return rig;
    }

    private static void scale(Rig rig, int replicas) {
        rig.patch(Resource.REPLICA_SETS, "gifts", "{\"spec\":{\"replicas\":" + replicas + "}}");
    }

    private static int ready(Rig rig) {
        return rig.get(Resource.REPLICA_SETS, "gifts")
                .at("/status/readyReplicas")
                .asInt(0);
    }

    @Test
    void givesUpUnreadyPodsFirst() {
        Rig rig = with(6);
        Set<String> bad = new HashSet<>();
        rig.kubelets.fate(pod -> {
            String name = pod.path("metadata").path("name").asString();
            if (bad.size() < 2) {
                bad.add(name);
            }
            return bad.contains(name) ? Fate.UNREADY : Fate.READY;
        });
        rig.until(() -> ready(rig) == 4);
        scale(rig, 4);
        rig.beats(6);
        assertEquals(4, rig.pods().size());
        assertEquals(4, ready(rig));
        assertTrue(rig.names(Resource.PODS).stream().noneMatch(bad::contains));
        for (String name : bad) {
            assertTrue(rig.events("gifts").contains("SuccessfulDelete: Deleted pod: " + name));
        }
    }

    @Test
    void givesUpPodsOnCrowdedNodesBeforeLonelyOnes() {
        Rig rig = with(3);
        rig.kubelets.nodes(2);
        rig.until(() -> ready(rig) == 3);
        scale(rig, 2);
        rig.beats(6);
        assertEquals(
                Set.of("node-0", "node-1"),
                Set.copyOf(rig.pods().stream()
                        .map(pod -> pod.at("/spec/nodeName").asString())
                        .toList()));
    }

    @Test
    void letsGoOfRelabelledPodsAndReplacesThem() {
        Rig rig = with(2);
        rig.until(() -> ready(rig) == 2);
        String name = rig.names(Resource.PODS).getFirst();
        rig.patch(Resource.PODS, name, "{\"metadata\":{\"labels\":{\"app\":\"quarantine\"}}}");
        rig.beats(8);
        assertEquals(3, rig.pods().size());
        assertFalse(rig.get(Resource.PODS, name).path("metadata").has("ownerReferences"));
        assertEquals(2, ready(rig));
        rig.patch(Resource.PODS, name, "{\"metadata\":{\"labels\":{\"app\":\"gifts\"}}}");
        rig.beats(8);
        assertEquals(2, rig.pods().size());
    }

    @Test
    void replacesDeletedAndFinishedPods() {
        Rig rig = with(2);
        rig.until(() -> ready(rig) == 2);
        String first = rig.names(Resource.PODS).getFirst();
        String second = rig.names(Resource.PODS).getLast();
        rig.api.delete(Resource.PODS, "default", first, 0L);
        rig.patchStatus(Resource.PODS, second, "{\"status\":{\"phase\":\"Failed\",\"conditions\":null}}");
        rig.kubelets.fate(
                pod -> pod.path("metadata").path("name").asString().equals(second) ? Fate.FAILED : Fate.READY);
        rig.beats(8);
        assertEquals(2, ready(rig));
        assertEquals(
                2,
                rig.get(Resource.REPLICA_SETS, "gifts").at("/status/replicas").asInt());
        assertTrue(rig.exists(Resource.PODS, second), "a failed pod stays to be looked at");
    }

    @Test
    void combinesManyEvents() {
        Rig rig = with(30);
        rig.until(() -> ready(rig) == 30);
        List<ObjectNode> events = rig.list(Resource.EVENTS);
        assertEquals(10, events.size());
        ObjectNode combined = events.stream()
                .filter(event -> event.path("message").asString().startsWith("(combined from similar events): Created"))
                .findFirst()
                .orElseThrow();
        assertEquals(21, combined.path("count").asInt());
    }
}
