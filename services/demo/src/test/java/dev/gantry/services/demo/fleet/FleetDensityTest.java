package dev.gantry.services.demo.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.Placement.Place;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** A company that pays for its machines uses them. */
class FleetDensityTest {
    @Test
    void machinesAreNeitherIdleNorFullBeforeTheShow() {
        for (ClusterPlan plan : plans(new FleetSize(3, 700, 7000, 1))) {
            double share = (double) requested(plan) / cores(plan);
            assertTrue(share > 0.4 && share < 0.85, plan.name() + " asks for " + share + " of its cores");
        }
    }

    @Test
    void everyPodFindsAMachine() {
        for (FleetSize size : List.of(new FleetSize(3, 700, 7000, 1), new FleetSize(10, 5000, 100_000, 1))) {
            plans(size).forEach(FleetDensityTest::placeAll);
        }
    }

    @Test
    void machinesAreAsLargeAsTheirPodsNeed() {
        Pool usual =
                plans(new FleetSize(3, 700, 7000, 1)).getFirst().site().pools().getFirst();
        Pool dense = plans(new FleetSize(3, 700, 14_000, 1))
                .getFirst()
                .site()
                .pools()
                .getFirst();
        assertEquals(8, usual.cores());
        assertEquals("idc.cpu.8c", usual.instanceType());
        assertEquals(32, dense.cores());
        assertEquals("idc.cpu.32c", dense.instanceType());
    }

    @Test
    void sharesOfCardsPackSoThatWholeOnesAreLeftToTrainOn() {
        ClusterPlan plan = plans(new FleetSize(3, 700, 7000, 1)).getFirst();
        Set<String> used = new HashSet<>();
        placeAll(plan).stream()
                .filter(place -> place.card() >= 0)
                .forEach(place -> used.add(place.node().pool().name()));
        assertEquals(Set.of("gpu-a10"), used);
    }

    @Test
    void aSmallFleetHasWhatTheEveningIsAbout() {
        List<String> names = plans(new FleetSize(1, 25, 420, 1)).getFirst().apps().stream()
                .map(AppPlan::name)
                .toList();
        assertTrue(
                names.containsAll(List.of("gift-rank", "gift-send", "stream-relay", "danmaku-gateway")),
                names::toString);
    }

    @Test
    void appsHaveNamesOfTheirOwn() {
        List<AppPlan> apps = plans(new FleetSize(3, 700, 7000, 1)).stream()
                .flatMap(plan -> plan.apps().stream())
                .toList();
        long lanes = apps.stream()
                .filter(app -> !app.name().equals(app.service().name()))
                .count();
        assertTrue(apps.size() >= 350, () -> apps.size() + " apps");
        assertTrue(lanes * 3 < apps.size(), () -> lanes + " of " + apps.size() + " are lanes of others");
    }

    private static List<Place> placeAll(ClusterPlan plan) {
        Placement placement = new Placement(plan.nodes());
        List<Place> places = new ArrayList<>();
        for (AppPlan app : plan.apps()) {
            if (app.isOnEveryNode()) {
                places.addAll(placement.everywhere(app.service()));
            } else if (!app.service().kind().equals("CronJob")) {
                for (int i = 0; i < app.replicas(); i++) {
                    Place place = placement.place(app.service());
                    assertNotNull(place, () -> plan.name() + " has no room for " + app.name());
                    places.add(place);
                }
            }
        }
        return places;
    }

    private static List<ClusterPlan> plans(FleetSize size) {
        return new FleetPlanner(BlueprintReader.ofModule(), size).plan();
    }

    private static long requested(ClusterPlan plan) {
        return plan.apps().stream()
                .mapToLong(app -> (long) app.replicas() * app.service().cpu())
                .sum();
    }

    private static long cores(ClusterPlan plan) {
        return plan.nodes().stream()
                .mapToLong(node -> node.pool().cores() * 1000L)
                .sum();
    }
}
