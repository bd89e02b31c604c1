package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.fleet.FleetSize;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A whole cluster, played by hand in a quiet hour. */
class SteadyFleetTest {
    /** At ten times the pace, eight minutes: longer than autoscalers wait before they scale down. */
    private static final int BEATS = 200;

    @Test
    void autoscalersLeaveAFleetThatWasJoinedAsItIs() {
        Instant noon = LocalDate.of(2026, 11, 27)
                .atTime(12, 0)
                .atZone(ZoneId.systemDefault())
                .toInstant();
        Stage stage = new Stage(new FleetClock(noon, 10), noon);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(1, 30, 400, 1), 0, noon);
        Map<String, Integer> before = scaled(cluster);
        assertTrue(before.size() > 5);
        for (int i = 0; i < BEATS; i++) {
            stage.step();
        }
        assertEquals(before, scaled(cluster));
    }

    /** The replicas of what has an autoscaler. */
    private static Map<String, Integer> scaled(FleetCluster cluster) {
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        Map<String, Integer> replicas = new TreeMap<>();
        for (ObjectNode scaler : api.list(Resource.AUTOSCALERS, "")) {
            String namespace = scaler.path("metadata").path("namespace").asString();
            String target =
                    scaler.path("spec").path("scaleTargetRef").path("name").asString();
            ObjectNode deployment = api.get(Resource.DEPLOYMENTS, namespace, target);
            replicas.put(
                    namespace + "/" + target,
                    deployment == null
                            ? -1
                            : deployment.path("spec").path("replicas").asInt());
        }
        return replicas;
    }
}
