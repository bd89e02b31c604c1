package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.DirectApi;
import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.fleet.FleetSize;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** A whole cluster, played by hand from some hour of the night. */
class NightOnAClusterTest {
    private static final int SPEED = 30;

    @Test
    void jobsThatWantWholeCardsWaitUntilOthersAreDone() {
        Instant before = at(21, 29);
        Stage stage = new Stage(new FleetClock(before, SPEED), before);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(1, 120, 1200, 1), 0, before);
        DirectApi api = new DirectApi(cluster.cluster(), "test");

        play(stage, Duration.ofMinutes(6));
        Map<String, Set<String>> early = pods(api);
        assertFalse(of(early, "Running").isEmpty(), early::toString);
        assertFalse(of(early, "Pending").isEmpty(), early::toString);
        assertTrue(api.list(Resource.EVENTS, "ai").stream()
                .anyMatch(event -> event.path("reason").asString("").equals("FailedScheduling")
                        && event.path("message").asString("").contains("CardInsufficientMemory")));

        play(stage, Duration.ofMinutes(45));
        Map<String, Set<String>> late = pods(api);
        // What was begun in the afternoon goes on until the night.
        assertFalse(of(late, "Succeeded").isEmpty(), late::toString);
        assertTrue(of(early, "Running").containsAll(of(late, "Succeeded")), late::toString);
        Set<String> moved = new HashSet<>(of(late, "Running"));
        moved.retainAll(of(early, "Pending"));
        assertFalse(moved.isEmpty(), late::toString);
    }

    @Test
    void machinesGoThoughTheEveningWasJoinedAfterTheyCame() {
        Instant before = at(23, 9);
        Stage stage = new Stage(new FleetClock(before, SPEED), before);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(2, 60, 400, 1), 1, before);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        Set<String> all = nodes(api);

        play(stage, Duration.ofMinutes(30));
        Set<String> left = nodes(api);
        assertTrue(left.size() < all.size(), () -> left.size() + " of " + all.size());
        assertTrue(all.containsAll(left));
        all.removeAll(left);
        assertTrue(all.stream().allMatch(name -> name.startsWith("gz-c6-")), all::toString);
        assertTrue(left.stream().anyMatch(name -> name.startsWith("gz-c6-")), left::toString);
    }

    private static Set<String> nodes(DirectApi api) {
        Set<String> names = new HashSet<>();
        api.list(Resource.NODES, "")
                .forEach(node -> names.add(node.path("metadata").path("name").asString()));
        return names;
    }

    private static Instant at(int hour, int minute) {
        return LocalDate.of(2026, 11, 27)
                .atTime(hour, minute)
                .atZone(ZoneId.systemDefault())
                .toInstant();
    }

    private static void play(Stage stage, Duration time) {
        long beats = time.dividedBy(Stage.BEAT.multipliedBy(SPEED));
        for (long i = 0; i < beats; i++) {
            stage.step();
        }
    }

    private static Set<String> of(Map<String, Set<String>> pods, String phase) {
        return pods.getOrDefault(phase, Set.of());
    }

    /** The names of the training pods by their phase. */
    private static Map<String, Set<String>> pods(DirectApi api) {
        Map<String, Set<String>> pods = new TreeMap<>();
        for (ObjectNode pod : trainees(api)) {
            pods.computeIfAbsent(pod.path("status").path("phase").asString(""), _ -> new HashSet<>())
                    .add(pod.path("metadata").path("name").asString());
        }
        return pods;
    }

    private static List<ObjectNode> trainees(DirectApi api) {
        return api.list(Resource.PODS, "ai").stream()
                .filter(pod -> pod.path("metadata").path("name").asString("").startsWith("train-"))
                .toList();
    }
}
