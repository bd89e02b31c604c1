package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.World;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A machine whose link fails and comes back, with the machines of the fleet instead of quick ones. */
class LostLinkTest {
    private static final int SECONDS = 4;

    private static Rig rig(World world) {
        return rig(world, new Rig());
    }

    private static Rig rig(World world, Rig rig) {
        rig.namespace("kube-node-lease");
        rig.nodes(2);
        for (String node : rig.names(Resource.NODES)) {
            rig.patchStatus(Resource.NODES, node, """
                    {"status":{"allocatable":{"cpu":"8","memory":"16Gi","pods":"100"},
                     "conditions":[{"type":"Ready","status":"True"},{"type":"MemoryPressure","status":"False"},
                      {"type":"DiskPressure","status":"False"},{"type":"PIDPressure","status":"False"}]}}""");
        }
        rig.run(world);
        rig.create(Resource.DEPLOYMENTS, """
                {"metadata":{"name":"web"},"spec":{"replicas":4,"selector":{"matchLabels":{"app":"web"}},
                 "template":{"metadata":{"labels":{"app":"web"}},
                 "spec":{"containers":[{"name":"web","image":"harbor.live.example/live/web:v1"}]}}}}""");
        rig.until(() -> ready(rig) == 4);
        return rig;
    }

    private static int ready(Rig rig) {
        return rig.get(Resource.DEPLOYMENTS, "web").at("/status/readyReplicas").asInt(0);
    }

    private static String readiness(Rig rig, String node) {
        return Rig.told(rig.get(Resource.NODES, node), "Ready");
    }

    @Test
    void isNoticedOnAFastEveningWithinTheMinutesItIsCut() {
        World world = new World();
        Rig rig = rig(world, new Rig(60));
        rig.beats(15 * SECONDS);
        world.cutOff("node-1");
        rig.beats(12 * SECONDS);
        assertEquals("Unknown NodeStatusUnknown: Kubelet stopped posting node status.", readiness(rig, "node-1"));
        world.reconnect("node-1");
        rig.beats(4 * SECONDS);
        assertEquals("True KubeletReady: kubelet is posting ready status", readiness(rig, "node-1"));
    }

    @Test
    void isNotSuspectedWhenTheEveningGoesFaster() {
        Rig rig = rig(new World());
        rig.beats(7 * SECONDS);
        rig.speed(60);
        for (int i = 0; i < 30 * SECONDS; i++) {
            rig.beat();
            assertFalse(readiness(rig, "node-1").startsWith("Unknown"));
        }
        rig.speed(1);
        for (int i = 0; i < 30 * SECONDS; i++) {
            rig.beat();
            assertFalse(readiness(rig, "node-1").startsWith("Unknown"));
        }
    }

    @Test
    void isNoticedAndForgottenAgain() {
        World world = new World();
        Rig rig = rig(world);
        world.cutOff("node-1");
        rig.beats(60 * SECONDS);
        ObjectNode lost = rig.get(Resource.NODES, "node-1");
        assertEquals("Unknown NodeStatusUnknown: Kubelet stopped posting node status.", Rig.told(lost, "Ready"));
        assertEquals(2, ready(rig));
        world.reconnect("node-1");
        rig.beats(15 * SECONDS);
        ObjectNode back = rig.get(Resource.NODES, "node-1");
        assertEquals("True KubeletReady: kubelet is posting ready status", Rig.told(back, "Ready"));
        assertEquals("False KubeletHasNoDiskPressure: kubelet has no disk pressure", Rig.told(back, "DiskPressure"));
        assertEquals(0, back.path("spec").path("taints").size());
        assertEquals(4, ready(rig));
        assertEquals(4, rig.pods().size());
    }
}
