package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.fleet.FleetSize;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** A fleet that has run for weeks says so from its first moment: its controllers find what they would have written. */
class SettledFleetTest {
    private static final Instant START = Instant.parse("2026-11-27T04:00:00Z");
    private static final int BEATS = 8;

    private final Stage stage = new Stage(new FleetClock(START, 10), START);
    private final DirectApi api = new DirectApi(
            PlayedCluster.on(stage, new FleetSize(1, 25, 420, 1), 0, START).cluster(), "test");

    /** Of each resource, what its controller wrote anew while it looked for the first time. */
    private Set<String> rewritten(Resource resource) {
        Set<String> names = new TreeSet<>();
        try (FleetApi.Feed feed = api.follow(resource)) {
            feed.poll(change -> {});
            for (int beat = 0; beat < BEATS; beat++) {
                stage.step();
            }
            feed.poll(change -> names.add(change.object().at("/metadata/name").asString() + " "
                    + change.object().path("status")));
        }
        return names;
    }

    @Test
    void deploymentsAndTheirSetsStandAsTheirControllersLeaveThem() {
        assertEquals(Set.of(), rewritten(Resource.DEPLOYMENTS));
        assertEquals(Set.of(), rewritten(Resource.REPLICA_SETS));
    }

    @Test
    void daemonSetsToo() {
        assertEquals(Set.of(), rewritten(Resource.DAEMON_SETS));
    }

    @Test
    void nothingIsLateOrShortOfPods() {
        List<String> troubles = new ArrayList<>();
        for (ObjectNode deployment : api.list(Resource.DEPLOYMENTS, "")) {
            assertEquals(
                    deployment.at("/spec/replicas").asInt(),
                    deployment.at("/status/readyReplicas").asInt());
            for (JsonNode condition : deployment.at("/status/conditions")) {
                if (!condition.path("status").asString().equals("True")) {
                    troubles.add(deployment.at("/metadata/name").asString() + ": " + condition);
                }
            }
        }
        assertEquals(List.of(), troubles);
        assertTrue(api.list(Resource.DEPLOYMENTS, "").size() > 10);
    }
}
