package dev.gantry.services.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.Sample;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NodeRulesTest {
    @ParameterizedTest
    @CsvSource({
        "True, false, Ready",
        "False, false, NotReady",
        "Unknown, false, NotReady",
        "'', false, Unknown",
        "True, true, 'Ready,SchedulingDisabled'",
        "Unknown, true, 'NotReady,SchedulingDisabled'"
    })
    void statusAsKubectlPrintsIt(String ready, boolean cordoned, String expected) {
        assertEquals(expected, NodeRules.status(Sample.node(ready, cordoned, List.of(), Map.of())));
    }

    @Test
    void rolesComeFromBothKindsOfLabelOnceAndSorted() {
        Node node = Sample.node(
                "True",
                false,
                List.of(),
                Map.of(
                        "node-role.kubernetes.io/worker", "",
                        "node-role.kubernetes.io/edge", "true",
                        "node-role.kubernetes.io/", "",
                        "kubernetes.io/role", "edge",
                        "other.kubernetes.io/role", "x"));
        assertEquals(List.of("edge", "worker"), NodeRules.roles(node));
        assertEquals(
                List.of(), NodeRules.roles(Sample.node("True", false, List.of(), Map.of("kubernetes.io/role", ""))));
    }

    @ParameterizedTest
    @CsvSource({
        "apps.openyurt.io/nodepool, gz-07",
        "apps.openyurt.io/desired-nodepool, gz-07",
        "apps.kubeedge.io/belonging-to, gz-07",
        "topology.kubernetes.io/zone, ''"
    })
    void roomByTheLabelsOfEdgeSystems(String label, String expected) {
        assertEquals(expected, NodeRules.room(Sample.node("True", false, List.of(), Map.of(label, "gz-07"))));
    }

    @Test
    void theNewerRoomLabelWins() {
        Map<String, String> both =
                Map.of("apps.openyurt.io/nodepool", "new", "apps.openyurt.io/desired-nodepool", "old");
        assertEquals("new", NodeRules.room(Sample.node("True", false, List.of(), both)));
    }

    @ParameterizedTest
    @CsvSource({
        "apps.openyurt.io/nodepool, gz-07",
        "cloud.google.com/gke-nodepool, gz-07",
        "eks.amazonaws.com/nodegroup, gz-07",
        "live.example/pool, gz-07",
        "agentpool, gz-07",
        "node.kubernetes.io/instance-type, gz-07",
        "example.com/carpool, ''"
    })
    void poolByTheLabelsOfThoseWhoMakePools(String label, String expected) {
        assertEquals(expected, NodeRules.pool(Sample.node("True", false, List.of(), Map.of(label, "gz-07"))));
    }

    @Test
    void aPoolIsKnownByTheSurestLabelThereIs() {
        Map<String, String> all = Map.of(
                "node.kubernetes.io/instance-type", "c6.large",
                "z.example/pool", "z",
                "b.example/nodegroup", "b",
                "a.example/pool", "");
        assertEquals("b", NodeRules.pool(Sample.node("True", false, List.of(), all)));
    }
}
