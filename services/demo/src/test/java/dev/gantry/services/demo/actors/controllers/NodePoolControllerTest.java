package dev.gantry.services.demo.actors.controllers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.demo.actors.Resource;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

class NodePoolControllerTest {
    private final Rig rig = new Rig();

    private void put(String node, String pool) {
        rig.patch(Resource.NODES, node, """
                {"metadata":{"labels":{"apps.openyurt.io/nodepool":"%s"}}}""".formatted(pool));
    }

    private String status(String pool) {
        rig.beats(2);
        JsonNode status = rig.get(NodePoolController.POOLS, pool).path("status");
        return status.path("readyNodeNum") + " " + status.path("unreadyNodeNum") + " " + status.path("nodes");
    }

    @Test
    void aPoolTellsWhoIsInItAndWhoIsReady() {
        rig.nodes(3);
        rig.create(NodePoolController.POOLS, """
                {"metadata":{"name":"hz-01"},"spec":{"type":"Edge"}}""");
        rig.create(NodePoolController.POOLS, """
                {"metadata":{"name":"hz-02"},"spec":{"type":"Edge"}}""");
        put("node-2", "hz-01");
        put("node-0", "hz-01");
        put("node-1", "hz-02");
        assertEquals("2 0 [\"node-0\",\"node-2\"]", status("hz-01"));
        rig.patchStatus(Resource.NODES, "node-2", """
                {"status":{"conditions":[{"type":"Ready","status":"False"}]}}""");
        assertEquals("1 1 [\"node-0\",\"node-2\"]", status("hz-01"));
        put("node-2", "hz-02");
        assertEquals("1 0 [\"node-0\"]", status("hz-01"));
        assertEquals("1 1 [\"node-1\",\"node-2\"]", status("hz-02"));
    }
}
