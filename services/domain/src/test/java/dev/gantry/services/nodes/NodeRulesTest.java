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
}
