package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.stream.Collectors;
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
    void machinesThatGoAreThoseThatCameThoughTheEveningWasJoinedBetween() {
        Instant before = at(23, 9);
        Stage stage = new Stage(new FleetClock(before, SPEED), before);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(2, 60, 400, 1), 1, before);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        Set<String> own = own(cluster);
        assertTrue(nodes(api).containsAll(own));
        assertTrue(nodes(api).size() > own.size());

        play(stage, Duration.ofMinutes(30));
        assertEquals(own, nodes(api));
    }

    @Test
    void theSecondEveningIsLikeTheFirst() {
        Instant afternoon = at(17, 20);
        Stage stage = new Stage(new FleetClock(afternoon, SPEED), afternoon);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(2, 60, 400, 1), 1, afternoon);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        Map<String, Integer> usual = replicas(api);
        Set<String> first = at(stage, api, at(20, 1));
        Set<String> scaled = grown(usual, replicas(api));
        assertTrue(first.size() > own(cluster).size());
        assertFalse(scaled.isEmpty());

        Set<String> night = at(stage, api, at(24, 10));
        assertEquals(own(cluster), night);
        assertEquals(Set.of(), grown(usual, replicas(api)));

        assertEquals(first, at(stage, api, at(44, 1)));
        assertEquals(scaled, grown(usual, replicas(api)));
    }

    @Test
    void whatTheEveningBrokeIsBrokenForWhoJoinsLater() {
        Instant storm = at(20, 41);
        Stage stage = new Stage(new FleetClock(storm, 10), storm);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(2, 80, 1600, 1), 1, storm);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        Set<String> killed = killed(api);
        assertFalse(killed.isEmpty());
        for (int i = 0; i < 40; i++) {
            stage.step();
        }
        assertEquals(killed, killed(api));
    }

    @Test
    void podsThatLiveHaveAddressesOfTheirOwn() {
        Instant storm = at(19, 59);
        Stage stage = new Stage(new FleetClock(storm, SPEED), storm);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(1, 40, 700, 1), 0, storm);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        for (int i = 0; i < 3; i++) {
            assertEquals(Set.of(), shared(api));
            play(stage, Duration.ofMinutes(8));
        }
        assertEquals(Set.of(), shared(api));
    }

    @Test
    void aRoomGoesDarkWhileOneLooks() {
        Instant cut = at(20, 40).plusSeconds(15);
        Stage stage = new Stage(new FleetClock(cut, 10), cut);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(3, 240, 900, 1), 2, cut);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        Set<String> room = new HashSet<>();
        cluster.plan().nodesIn("gz-07").forEach(node -> room.add(node.name()));
        stage.step();
        assertEquals(Set.of(), dark(api));
        for (int i = 0; i < 30 * 4; i++) {
            stage.step();
        }
        assertFalse(room.isEmpty());
        assertEquals(room, dark(api));
    }

    private static Set<String> dark(DirectApi api) {
        Set<String> names = new HashSet<>();
        for (ObjectNode node : api.list(Resource.NODES, "")) {
            node.path("status").path("conditions").forEach(condition -> {
                if (condition.path("type").asString("").equals("Ready")
                        && condition.path("status").asString("").equals("Unknown")) {
                    names.add(node.path("metadata").path("name").asString());
                }
            });
        }
        return names;
    }

    @Test
    void aRolloutThatIsStuckIsThereFromTheStart() {
        Instant storm = at(20, 40);
        Stage stage = new Stage(new FleetClock(storm, 10), storm);
        FleetCluster cluster = PlayedCluster.on(stage, new FleetSize(1, 90, 1600, 1), 0, storm);
        DirectApi api = new DirectApi(cluster.cluster(), "test");
        for (int i = 0; i < 20; i++) {
            stage.step();
        }
        List<Integer> sets = api.list(Resource.REPLICA_SETS, "").stream()
                .filter(set -> set.path("metadata").path("name").asString("").matches("recorder-[a-z0-9]+"))
                .map(set -> set.path("status").path("replicas").asInt(0))
                .filter(pods -> pods > 0)
                .toList();
        assertEquals(2, sets.size(), sets::toString);
        assertTrue(api.list(Resource.PODS, "").stream()
                .anyMatch(pod ->
                        pod.path("status").path("containerStatuses").toString().contains("CrashLoopBackOff")));
    }

    /** Addresses more than one pod has. */
    private static Set<String> shared(DirectApi api) {
        Set<String> seen = new HashSet<>();
        Set<String> shared = new HashSet<>();
        for (ObjectNode pod : api.list(Resource.PODS, "")) {
            String phase = pod.path("status").path("phase").asString("");
            String address = pod.path("status").path("podIP").asString("");
            boolean isOver = phase.equals("Succeeded") || phase.equals("Failed");
            if (!isOver && !address.isEmpty() && !seen.add(address)) {
                shared.add(address);
            }
        }
        return shared;
    }

    /** The names of pods the kernel killed a container of. */
    private static Set<String> killed(DirectApi api) {
        Set<String> names = new HashSet<>();
        for (ObjectNode pod : api.list(Resource.PODS, "")) {
            if (pod.path("status").path("containerStatuses").toString().contains("OOMKilled")) {
                names.add(pod.path("metadata").path("name").asString());
            }
        }
        return names;
    }

    private static Set<String> own(FleetCluster cluster) {
        Set<String> names = new HashSet<>();
        cluster.joined().before().nodes().forEach(node -> names.add(node.name()));
        return names;
    }

    /** The machines at that time. */
    private static Set<String> at(Stage stage, DirectApi api, Instant time) {
        stage.clock().speed(FleetClock.MOST_SPEED);
        while (stage.clock().now().isBefore(time)) {
            stage.step();
        }
        return nodes(api);
    }

    private static Map<String, Integer> replicas(DirectApi api) {
        Map<String, Integer> replicas = new TreeMap<>();
        for (ObjectNode app : api.list(Resource.DEPLOYMENTS, "")) {
            replicas.put(
                    app.path("metadata").path("name").asString(),
                    app.path("spec").path("replicas").asInt());
        }
        return replicas;
    }

    /** Which of the relays, which no autoscaler scales, have more than usual. */
    private static Set<String> grown(Map<String, Integer> usual, Map<String, Integer> now) {
        return usual.keySet().stream()
                .filter(app -> app.startsWith("stream-relay") || app.startsWith("stream-ingest"))
                .filter(app -> now.getOrDefault(app, 0) > usual.get(app))
                .collect(Collectors.toSet());
    }

    private static Set<String> nodes(DirectApi api) {
        Set<String> names = new HashSet<>();
        api.list(Resource.NODES, "")
                .forEach(node -> names.add(node.path("metadata").path("name").asString()));
        return names;
    }

    /** Hours go on after midnight. */
    private static Instant at(int hour, int minute) {
        return LocalDate.of(2026, 11, 27)
                .plusDays(hour / 24)
                .atTime(hour % 24, minute)
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
