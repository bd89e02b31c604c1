package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.faults.Fault;
import dev.gantry.services.demo.faults.Order;
import dev.gantry.services.demo.faults.Scope;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.happenings.Happening;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An evening as it is told, played by hand. */
class HappeningsTest {
    private static final Instant DAY = Instant.parse("2026-05-01T08:00:00Z");

    private static final FleetSize SIZE = new FleetSize(3, 60, 400, 1);

    @TempDir
    Path folder;

    private final List<Happening> told = new ArrayList<>();

    /** @param minutes of the evening */
    private void play(DemoFleet fleet, int minutes) {
        for (int beat = 0; beat < minutes * 4; beat++) {
            fleet.stage().step();
        }
    }

    private DemoFleet fleet(String from, String... script) throws IOException {
        Optional<Path> night = script.length == 0
                ? Optional.empty()
                : Optional.of(Files.writeString(folder.resolve("night.yaml"), "night:\n" + String.join("", script)));
        DemoFleet fleet = DemoFleet.of(DemoOptions.read(SIZE, 60, from, night, 0), DAY, folder);
        fleet.onHappening(told::add);
        fleet.clusters().forEach(fleet::seed);
        fleet.cast();
        return fleet;
    }

    /** A room that has a machine in a fleet as small as this. */
    private static String room() {
        return new FleetPlanner(BlueprintReader.ofModule(), SIZE)
                .plan().stream()
                        .flatMap(plan -> plan.nodes().stream())
                        .filter(node -> node.room() != null)
                        .findFirst()
                        .orElseThrow()
                        .room()
                        .name();
    }

    private static String line(String at, String title, String does) {
        return "  - { at: \"" + at + "\", title: " + title + ", titleZh: x, do: { " + does + " } }\n";
    }

    private List<Happening> of(String kind, String what) {
        return told.stream()
                .filter(one -> one.kind().equals(kind) && one.what().equals(what))
                .toList();
    }

    private boolean isTold(String kind, String what, String object) {
        return of(kind, what).stream().anyMatch(one -> one.object().contains(object));
    }

    @Test
    void scenesRoomsReleasesAndCrashesAreToldWithTheTimeOfTheEvening() throws IOException {
        String room = room();
        DemoFleet fleet = fleet(
                "20:39",
                line("20:40", "No link", "cut: { room: " + room + ", for: 3m }"),
                line("20:41", "Bad", "release: { service: stream-ingest, fate: crashes, cluster: live-sh }"),
                line("20:42", "Worse", "release: { service: rtmp-gateway, fate: grows, cluster: live-sh }"),
                line("20:50", "Back", "undo: { service: stream-ingest, cluster: live-sh }"));
        play(fleet, 14);
        Happening scene = of("Scene", "act").getFirst();
        assertEquals("No link", scene.object());
        assertEquals(
                "20:40",
                scene.time().atZone(ZoneId.systemDefault()).toLocalTime().toString());
        assertTrue(isTold("Room", "lost", room), told.toString());
        assertTrue(isTold("Room", "back", room), told.toString());
        assertTrue(isTold("Deployment", "released", "stream-ingest"), told.toString());
        assertTrue(isTold("Deployment", "rolled-back", "stream-ingest"), told.toString());
        assertTrue(isTold("Pod", "crashing", "stream-ingest"), told.toString());
        assertTrue(isTold("Pod", "out-of-memory", "rtmp-gateway"), told.toString());
        assertTrue(of("Deployment", "released").stream()
                .allMatch(one -> one.detail().matches("v\\S+ -> v\\S+")));
        assertTrue(told.stream()
                .allMatch(one -> one.kind().equals("Scene") == one.cluster().isEmpty()));
    }

    @Test
    void machinesThatComeAreToldAndThoseThatWereThereAreNot() throws IOException {
        DemoFleet fleet = fleet("17:59");
        play(fleet, 3);
        List<Happening> added = of("Node", "added");
        assertTrue(!added.isEmpty() && added.size() < 20, added.toString());
        assertTrue(added.stream().allMatch(one -> one.object().contains("-x0")), added.toString());
    }

    @Test
    void appsThatGrowAreTold() throws IOException {
        DemoFleet fleet = fleet("20:00");
        play(fleet, 3);
        assertTrue(isTold("Deployment", "scaled-up", "stream-ingest"), told.toString());
    }

    @Test
    void faultsAreToldWhenSetAndCleared() throws IOException {
        DemoFleet fleet = fleet("20:00");
        FleetCluster cluster = fleet.clusters().getLast();
        cluster.faults().set("7", Order.of(new Fault.Fail()).on(new Scope("pods", "list")));
        cluster.faults().clear("7");
        assertEquals(
                List.of("set", "cleared"), told.stream().map(Happening::what).toList());
        assertEquals("500 pods list", told.getFirst().detail());
        assertEquals(cluster.plan().name(), told.getFirst().cluster());
        assertEquals("7", told.getFirst().object());
    }
}
