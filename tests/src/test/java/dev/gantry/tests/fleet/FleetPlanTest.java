package dev.gantry.tests.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** A fleet follows from its seed, adds up, and shows every state. */
class FleetPlanTest {
    @Test
    void podsAndAppsAddUpToWhatWasAskedFor() {
        for (FleetSize size : List.of(FleetSize.eventNight(), FleetSize.small(), tiny())) {
            List<App> apps = new AppPlanner(size).plan();

            assertEquals(size.apps(), apps.size());
            assertEquals(size.pods(), apps.stream().mapToInt(App::pods).sum());
            assertTrue(apps.stream().allMatch(app -> app.pods() > 0));
        }
    }

    @Test
    void noTwoAppsOfAKindShareAName() {
        List<App> apps = new AppPlanner(FleetSize.eventNight()).plan();
        Set<String> names = new HashSet<>();

        assertTrue(apps.stream().allMatch(app -> names.add(app.kind() + app.namespace() + app.name())));
    }

    @Test
    void podNamesAreUniqueInTheirNamespace() {
        FleetSize size = FleetSize.eventNight();
        Set<String> names = new HashSet<>();
        for (App app : new AppPlanner(size).plan()) {
            for (int i = 0; i < app.pods(); i++) {
                String name = new PodPlan(app, i, PodState.RUNNING, 0, null).name(size.seed());
                assertTrue(names.add(app.namespace() + "/" + name), name);
                assertTrue(name.length() <= 63, name);
            }
        }
    }

    @Test
    void equalSeedsMakeEqualObjectsAndOthersDoNot() {
        assertEquals(firstPod(1), firstPod(1));
        assertNotEquals(firstPod(1), firstPod(2));
        assertEquals(
                new NodeMaker(tiny(1)).node(5).toString(),
                new NodeMaker(tiny(1)).node(5).toString());
    }

    @Test
    void everyStateTurnsUpInALargeFleet() {
        Set<PodState> seen = EnumSet.noneOf(PodState.class);
        IntStream.range(0, 7_000).forEach(i -> seen.add(PodState.drawn(Chance.of(3, "pod " + i), i % 20 == 0)));

        assertEquals(EnumSet.allOf(PodState.class), seen);
    }

    @Test
    void aFleetWithoutRoomForItsAppsIsRefused() {
        Instant now = Instant.EPOCH;
        assertThrows(IllegalArgumentException.class, () -> new FleetSize(1, 4, 5, 0, false, 1, now));
    }

    private static String firstPod(long seed) {
        FleetSize size = tiny(seed);
        NodeMaker nodes = new NodeMaker(size);
        PodPlan plan = new PodPlan(new AppPlanner(size).plan().getLast(), 0, PodState.CRASH_LOOP, 1, "owner");
        return new PodMaker(size, nodes).pod(plan).toString() + new PodStatuses(size, nodes).status(plan);
    }

    private static FleetSize tiny() {
        return tiny(1);
    }

    private static FleetSize tiny(long seed) {
        return new FleetSize(2, 9, 5, 0, false, seed, Instant.parse("2026-11-01T12:00:00Z"));
    }
}
