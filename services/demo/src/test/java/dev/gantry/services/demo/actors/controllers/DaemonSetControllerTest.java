package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class DaemonSetControllerTest {
    private static Rig with(int nodes, String more, String pod) {
        Rig rig = new Rig();
        rig.nodes(nodes);
        rig.create(Resource.DAEMON_SETS, """
                {"metadata":{"name":"agent"},"spec":{%s"selector":{"matchLabels":{"app":"agent"}},
                 "template":{"metadata":{"labels":{"app":"agent"}},
                 "spec":{%s"containers":[{"name":"c","image":"agent:1"}]}}}}""".formatted(more, pod));
        return rig;
    }

    private static JsonNode status(Rig rig) {
        return rig.get(Resource.DAEMON_SETS, "agent").path("status");
    }

    private static int number(Rig rig, String field) {
        return status(rig).path(field).asInt(0);
    }

    private static List<String> places(Rig rig) {
        return List.copyOf(new TreeSet<>(rig.pods().stream()
                .map(pod -> pod.at("/spec/nodeName").asString(""))
                .toList()));
    }

    @Test
    void runsOnEveryNodeAndFollowsThem() {
        Rig rig = with(3, "", "");
        rig.until(() -> number(rig, "numberAvailable") == 3);
        assertEquals(List.of("node-0", "node-1", "node-2"), places(rig));
        assertEquals(3, number(rig, "desiredNumberScheduled"));
        assertEquals(3, number(rig, "updatedNumberScheduled"));
        assertEquals(0, number(rig, "numberUnavailable"));
        rig.create(Resource.NODES, "{\"metadata\":{\"name\":\"node-9\"},\"spec\":{},\"status\":{}}");
        rig.until(() -> number(rig, "numberAvailable") == 4);
        assertEquals(List.of("node-0", "node-1", "node-2", "node-9"), places(rig));
    }

    @Test
    void keepsToSelectorsAndTaints() {
        Rig rig = with(4, "", "\"nodeSelector\":{\"gpu\":\"yes\"},");
        rig.beats(6);
        assertEquals(0, rig.pods().size());
        for (String node : List.of("node-0", "node-1", "node-2")) {
            rig.patch(Resource.NODES, node, "{\"metadata\":{\"labels\":{\"gpu\":\"yes\"}}}");
        }
        rig.patch(Resource.NODES, "node-1", """
                {"spec":{"taints":[{"key":"broken","effect":"NoSchedule"}]}}""");
        rig.patch(Resource.NODES, "node-2", """
                {"spec":{"taints":[{"key":"node.kubernetes.io/unreachable","effect":"NoExecute"}]}}""");
        rig.until(() -> number(rig, "numberReady") == 2);
        assertEquals(List.of("node-0", "node-2"), places(rig));
        rig.patch(Resource.NODES, "node-0", "{\"metadata\":{\"labels\":{\"gpu\":null}}}");
        rig.beats(6);
        assertEquals(List.of("node-2"), places(rig));
        rig.patch(Resource.NODES, "node-2", """
                {"spec":{"taints":[{"key":"broken","effect":"NoSchedule"}]}}""");
        rig.beats(6);
        assertEquals(List.of("node-2"), places(rig), "what runs stays");
        assertEquals(1, number(rig, "numberMisscheduled"));
    }

    @Test
    void updatesSoManyAtATime() {
        Rig rig = with(
                6, "\"updateStrategy\":{\"type\":\"RollingUpdate\",\"rollingUpdate\":{\"maxUnavailable\":2}},", "");
        rig.until(() -> number(rig, "numberAvailable") == 6);
        rig.patch(Resource.DAEMON_SETS, "agent", """
                {"spec":{"template":{"spec":{"containers":[{"name":"c","image":"agent:2"}]}}}}""");
        for (int i = 0; i < 80 && (i < 2 || number(rig, "updatedNumberScheduled") < 6); i++) {
            rig.beat();
            long ready = rig.pods().stream()
                    .filter(pod -> Conditions.isTrue(pod.path("status"), "Ready"))
                    .count();
            assertTrue(ready >= 4, () -> ready + " of 6 ready");
        }
        rig.beats(6);
        assertEquals(6, number(rig, "updatedNumberScheduled"));
        assertTrue(rig.pods().stream()
                .allMatch(pod -> pod.at("/spec/containers/0/image").asString().equals("agent:2")));
        assertEquals(2, rig.list(Resource.CONTROLLER_REVISIONS).size());
    }

    @Test
    void replacesPodsThatFailed() {
        Rig rig = with(1, "", "");
        rig.until(() -> number(rig, "numberReady") == 1);
        String name = rig.names(Resource.PODS).getFirst();
        rig.patchStatus(Resource.PODS, name, "{\"status\":{\"phase\":\"Failed\",\"conditions\":null}}");
        rig.beat();
        rig.until(() -> number(rig, "numberReady") == 1 && !rig.exists(Resource.PODS, name));
        assertTrue(rig.events("agent")
                .contains("FailedDaemonPod: Found failed daemon pod default/" + name
                        + " on node node-0, will try to kill it"));
    }
}
