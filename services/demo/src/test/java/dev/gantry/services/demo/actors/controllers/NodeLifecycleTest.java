package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Resource;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class NodeLifecycleTest {
    /** Two nodes that renew their leases, and a deployment with a pod on each. */
    private static Rig rig() {
        Rig rig = new Rig();
        rig.namespace("kube-node-lease");
        rig.nodes(2);
        rig.kubelets.nodes(2);
        for (String node : List.of("node-0", "node-1")) {
            rig.create(Resource.LEASES, """
                    {"metadata":{"name":"%s","namespace":"kube-node-lease"},
                     "spec":{"renewTime":"2026-11-27T12:00:00.000000Z"}}""".formatted(node));
        }
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":2,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"web:1"}]}}}}""");
        rig.until(() -> rig.get(Resource.DEPLOYMENTS, "web")
                        .at("/status/availableReplicas")
                        .asInt(0)
                == 2);
        return rig;
    }

    private static void renew(Rig rig, String node) {
        rig.api.patch(
                Resource.LEASES,
                "kube-node-lease",
                node,
                "",
                Rig.tree("{\"spec\":{\"renewTime\":\"" + rig.stamp() + "\"}}"));
    }

    /** Lets time go by while only some nodes renew their leases. */
    private static void play(Rig rig, Duration time, String... renewing) {
        for (long left = time.toSeconds(); left > 0; left -= 5) {
            for (String node : renewing) {
                renew(rig, node);
            }
            rig.beat();
            rig.skip(Duration.ofMillis(4750));
        }
        rig.beat();
    }

    private static List<String> taints(Rig rig, String node) {
        return rig.get(Resource.NODES, node)
                .path("spec")
                .path("taints")
                .valueStream()
                .map(taint -> taint.path("key").asString() + ":"
                        + taint.path("effect").asString())
                .sorted()
                .toList();
    }

    private static ObjectNode podOn(Rig rig, String node) {
        return rig.list(Resource.PODS).stream()
                .filter(pod -> pod.at("/spec/nodeName").asString("").equals(node))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void noticesANodeThatFellSilent() {
        Rig rig = rig();
        String pod = podOn(rig, "node-1").at("/metadata/name").asString();
        rig.kubelets.unreachable(Set.of("node-1"));
        play(rig, Duration.ofSeconds(30), "node-0");
        assertEquals(
                "True",
                Rig.condition(rig.get(Resource.NODES, "node-1"), "Ready")
                        .path("status")
                        .asString());
        play(rig, Duration.ofSeconds(20), "node-0");
        ObjectNode node = rig.get(Resource.NODES, "node-1");
        assertEquals("Unknown NodeStatusUnknown: Kubelet stopped posting node status.", Rig.told(node, "Ready"));
        assertEquals(
                "NodeStatusNeverUpdated",
                Rig.condition(node, "DiskPressure").path("reason").asString());
        rig.beats(2);
        assertEquals(
                List.of("node.kubernetes.io/unreachable:NoExecute", "node.kubernetes.io/unreachable:NoSchedule"),
                taints(rig, "node-1"));
        assertEquals(List.of(), taints(rig, "node-0"));
        assertEquals(
                "False",
                Rig.condition(rig.get(Resource.PODS, pod), "Ready")
                        .path("status")
                        .asString());
        assertTrue(rig.events("node-1").contains("NodeNotReady: Node node-1 status is now: NodeNotReady"));
        assertTrue(rig.events(pod).contains("NodeNotReady: Node is not ready"));
        assertTrue(rig.exists(Resource.PODS, pod));
    }

    @Test
    void drivesPodsAwayAfterFiveMinutes() {
        Rig rig = rig();
        String pod = podOn(rig, "node-1").at("/metadata/name").asString();
        rig.kubelets.unreachable(Set.of("node-1"));
        play(rig, Duration.ofSeconds(50), "node-0");
        play(rig, Duration.ofSeconds(280), "node-0");
        assertTrue(rig.exists(Resource.PODS, pod));
        play(rig, Duration.ofSeconds(30), "node-0");
        assertTrue(rig.events(pod).contains("TaintManagerEviction: Marking for deletion Pod default/" + pod));
        rig.until(() -> rig.get(Resource.DEPLOYMENTS, "web")
                        .at("/status/availableReplicas")
                        .asInt(0)
                == 2);
    }

    @Test
    void forgivesANodeThatComesBack() {
        Rig rig = rig();
        String pod = podOn(rig, "node-1").at("/metadata/name").asString();
        play(rig, Duration.ofSeconds(60), "node-0");
        rig.beats(2);
        assertEquals(2, taints(rig, "node-1").size());
        renew(rig, "node-1");
        rig.patchStatus(Resource.NODES, "node-1", """
                {"status":{"conditions":[{"type":"Ready","status":"True","reason":"KubeletReady"}]}}""");
        rig.beats(3);
        assertEquals(List.of(), taints(rig, "node-1"));
        assertTrue(rig.events(pod).contains("TaintManagerEviction: Cancelling deletion of Pod default/" + pod));
        play(rig, Duration.ofSeconds(320), "node-0", "node-1");
        assertTrue(rig.exists(Resource.PODS, pod));
    }

    @Test
    void drivesNothingAwayWhereNoNodeReports() {
        Rig rig = rig();
        play(rig, Duration.ofSeconds(60));
        rig.beats(2);
        assertEquals(List.of("node.kubernetes.io/unreachable:NoSchedule"), taints(rig, "node-1"));
    }

    @Test
    void taintsByConditionsAndCordons() {
        Rig rig = rig();
        rig.patch(Resource.NODES, "node-0", """
                {"spec":{"unschedulable":true,"taints":[{"key":"gpu","value":"yes","effect":"NoSchedule"}]}}""");
        rig.patchStatus(Resource.NODES, "node-0", """
                {"status":{"conditions":[{"type":"Ready","status":"False"},
                 {"type":"DiskPressure","status":"True"}]}}""");
        rig.beats(3);
        assertEquals(
                List.of(
                        "gpu:NoSchedule",
                        "node.kubernetes.io/disk-pressure:NoSchedule",
                        "node.kubernetes.io/not-ready:NoExecute",
                        "node.kubernetes.io/not-ready:NoSchedule",
                        "node.kubernetes.io/unschedulable:NoSchedule"),
                taints(rig, "node-0"));
    }

    @Test
    void deletesThePodsOfANodeThatIsGone() {
        Rig rig = rig();
        String pod = podOn(rig, "node-1").at("/metadata/name").asString();
        rig.kubelets.nodes(1);
        rig.api.delete(Resource.NODES, "", "node-1", null);
        rig.beats(4);
        assertTrue(rig.exists(Resource.PODS, pod));
        play(rig, Duration.ofSeconds(45), "node-0");
        assertFalse(rig.exists(Resource.PODS, pod));
        rig.until(() -> rig.get(Resource.DEPLOYMENTS, "web")
                        .at("/status/availableReplicas")
                        .asInt(0)
                == 2);
    }

    @Test
    void comesToRest() {
        Rig rig = rig();
        play(rig, Duration.ofSeconds(60), "node-0");
        rig.beats(4);
        JsonNode before = rig.get(Resource.NODES, "node-1");
        rig.beats(20);
        assertEquals(before, rig.get(Resource.NODES, "node-1"));
    }
}
