package dev.gantry.services.demo.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.World.Fate;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.night.NightReader;
import dev.gantry.services.demo.traffic.Traffic.Use;
import dev.gantry.services.demo.traffic.Worker.Part;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TrafficTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant BEFORE_THE_STORM = Instant.parse("2026-11-27T19:57:00Z");
    private static final Part MAIN = new Part("main", "image:v1", 1000, 1L << 30, 2L << 30);

    private final World world = new World();
    private final ClusterPlan plan = new FleetPlanner(BlueprintReader.ofModule(), new FleetSize(1, 40, 400, 1))
            .plan()
            .getFirst();
    private final AppPlan app = plan.apps().stream()
            .filter(one -> one.service().name().equals("rtmp-gateway"))
            .findFirst()
            .orElseThrow();
    private Stage stage;
    private Traffic traffic;

    @BeforeEach
    void join() {
        stage = new Stage(new FleetClock(BEFORE_THE_STORM, 10), START);
        traffic = new Traffic(plan, world, new LoadCurve(NightReader.ofModule(), ZoneOffset.UTC), stage.timeline());
    }

    private Worker worker(String name) {
        return new Worker(app.service().namespace(), name, app.name(), "n1", Map.of(), List.of(MAIN), START);
    }

    private double average(int pods) {
        double sum = 0;
        for (int i = 0; i < 200; i++) {
            sum += traffic.cpu(app.service().namespace(), app.name(), "pod-" + i, pods)
                    .orElseThrow();
        }
        return sum / 200;
    }

    /** Three minutes of the evening pass in 72 beats. */
    private void play(int beats) {
        for (int i = 0; i < beats; i++) {
            stage.step();
        }
    }

    @Test
    void anAppIsAsBusyAsItsAutoscalerWantsItWhenTheFleetIsJoined() {
        assertEquals(0.7, average(app.replicas()), 0.03);
    }

    @Test
    void theStormMakesItBusierAndMorePodsShareIt() {
        play(72 + 160);
        assertEquals(0.7 * 1.35, average(app.replicas()), 0.04);
        assertEquals(0.7 * 1.35 / 2, average(app.replicas() * 2), 0.03);
    }

    @Test
    void noPodUsesMoreThanItsLimit() {
        assertEquals(2, average(1), 1e-9);
    }

    @Test
    void whatAutoscalersSeeIsWhatContainersUse() {
        double share = traffic.cpu(app.service().namespace(), app.name(), "pod-1", app.replicas())
                .orElseThrow();
        Use use = traffic.of(worker("pod-1"), MAIN, app.replicas(), START);
        assertEquals(Math.round(1000 * share), use.cpuMilli());
        assertTrue(use.memoryBytes() > MAIN.memory() / 2 && use.memoryBytes() < MAIN.limit());
    }

    @Test
    void useGoesUpAndDownWithoutSteps() {
        play(72);
        Instant now = stage.timeline().now();
        for (int i = 1; i < 60; i++) {
            long before = traffic.of(worker("pod-1"), app.replicas(), now.minusMillis(100L * i))
                    .cpuMilli();
            long after = traffic.of(worker("pod-1"), app.replicas(), now.minusMillis(100L * (i - 1)))
                    .cpuMilli();
            assertTrue(Math.abs(after - before) < 15, before + " → " + after);
        }
    }

    @Test
    void whatGrowsFillsItsMemory() {
        world.fate("image:v1", Fate.GROWS);
        long first = traffic.of(worker("pod-1"), app.replicas(), START).memoryBytes();
        play(140);
        long later = traffic.of(
                        worker("pod-1"), app.replicas(), stage.timeline().now())
                .memoryBytes();
        assertTrue(later > first * 2 && later < MAIN.limit(), first + " → " + later);
    }

    @Test
    void countersOnlyGrow() {
        play(400);
        Worker worker = worker("pod-1");
        Instant from = START.minus(Duration.ofHours(2));
        double last = 0;
        for (int i = 0; i < 90; i++) {
            double worked = traffic.worked(worker, from, START.plusSeconds(i));
            assertTrue(worked > last, i + " s: " + last + " → " + worked);
            last = worked;
        }
    }
}
