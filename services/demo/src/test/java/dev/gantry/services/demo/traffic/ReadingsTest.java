package dev.gantry.services.demo.traffic;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.FleetClock;
import dev.gantry.services.demo.actors.Stage;
import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.api.DeleteOptions;
import dev.gantry.services.demo.api.FieldSelector;
import dev.gantry.services.demo.api.Ids;
import dev.gantry.services.demo.api.LabelSelector;
import dev.gantry.services.demo.api.Target;
import dev.gantry.services.demo.fleet.BlueprintReader;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.FleetPlanner;
import dev.gantry.services.demo.fleet.FleetSize;
import dev.gantry.services.demo.fleet.Past;
import dev.gantry.services.demo.fleet.Seeding;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.KindFile;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.night.LoadCurve;
import dev.gantry.services.demo.night.NightReader;
import dev.gantry.services.demo.patch.ManagedFields;
import dev.gantry.services.demo.schema.Schema;
import dev.gantry.services.demo.store.ObjectStore;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class ReadingsTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:07Z");
    private static final int WINDOW = 5;

    private final World world = new World();
    private Cluster cluster;
    private Kind pods;
    private Kind metrics;
    private Census census;
    private Readings readings;

    @BeforeEach
    void fill() {
        Schema schema = Schema.kubernetes();
        Kinds kinds = Kinds.builtIn(schema).with(new KindFile(schema).ofModule("metrics.yaml"));
        Stage stage = new Stage(new FleetClock(Instant.parse("2026-11-27T20:00:00Z"), 1), START);
        cluster = new Cluster(kinds, new ObjectStore(WINDOW), new ManagedFields(schema), stage, new Ids(1));
        ClusterPlan plan = new FleetPlanner(BlueprintReader.ofModule(), new FleetSize(1, 10, 90, 1))
                .plan()
                .getFirst();
        new Seeding(cluster, plan, "", 1, START.minusSeconds(60), Past.QUIET).run();
        pods = Objects.requireNonNull(kinds.named("v1", "Pod"));
        metrics = Objects.requireNonNull(kinds.named("metrics.k8s.io/v1beta1", "PodMetrics"));
        census = new Census(cluster);
        Traffic traffic =
                new Traffic(plan, world, new LoadCurve(NightReader.ofModule(), ZoneOffset.UTC), stage.timeline());
        readings = new Readings(cluster, census, traffic, stage.timeline(), world::isUnreachable);
    }

    private List<ObjectNode> all(String labels, String fields) throws InterruptedException {
        return readings.pods("", LabelSelector.parse(labels), FieldSelector.parse(fields, metrics));
    }

    private static long milli(JsonNode usage) {
        String nanos = usage.path("cpu").asString();
        return Long.parseLong(nanos.substring(0, nanos.length() - 1)) / 1_000_000;
    }

    private List<ObjectNode> nodes() throws InterruptedException {
        return readings.nodes(LabelSelector.EVERYTHING, FieldSelector.parse("", metrics));
    }

    @Test
    void everyPodThatRunsIsMeasured() throws InterruptedException {
        List<ObjectNode> measured = all("", "");
        assertEquals(cluster.store().size(pods), measured.size());
        ObjectNode first = measured.getFirst();
        assertEquals("2026-11-27T08:00:00Z", first.path("timestamp").asString());
        assertEquals("15s", first.path("window").asString());
        JsonNode usage = first.path("containers").path(0).path("usage");
        assertTrue(usage.path("cpu").asString().endsWith("n") && milli(usage) > 0);
        assertTrue(usage.path("memory").asString().endsWith("Ki"));
    }

    @Test
    void selectorsChoose() throws InterruptedException {
        ObjectNode first = all("", "").getFirst();
        String name = first.path("metadata").path("name").asString();
        String namespace = first.path("metadata").path("namespace").asString();
        String app = first.path("metadata")
                .path("labels")
                .path("app.kubernetes.io/name")
                .asString();
        assertEquals(List.of(first), all("", "metadata.name=" + name));
        assertTrue(all("app.kubernetes.io/name=" + app, "").contains(first));
        assertTrue(all("app.kubernetes.io/name!=" + app, "").stream().noneMatch(first::equals));
        assertEquals(first, readings.pod(namespace, name));
        assertNull(readings.pod(namespace, "none"));
    }

    @Test
    void machinesUseWhatTheirPodsUseAndALittleMore() throws InterruptedException {
        ObjectNode node = nodes().getFirst();
        String name = node.path("metadata").path("name").asString();
        long sum = 0;
        for (Worker worker : census.running()) {
            ObjectNode pod = worker.node().equals(name) ? readings.pod(worker.namespace(), worker.name()) : null;
            for (JsonNode container : pod == null ? List.<JsonNode>of() : pod.path("containers")) {
                sum += milli(container.path("usage"));
            }
        }
        long used = milli(node.path("usage"));
        assertTrue(used > sum && used < sum + 400, used + " of which pods " + sum);
        assertEquals(node, readings.node(name));
    }

    @Test
    void whatCannotBeReachedIsNotMeasured() throws InterruptedException {
        String name = nodes().getFirst().path("metadata").path("name").asString();
        world.cutOff(name);
        assertNull(readings.node(name));
        assertEquals(
                census.running().stream()
                        .filter(worker -> !worker.node().equals(name))
                        .count(),
                all("", "").size());
    }

    @Test
    void theCensusFollowsWhatChangesAndCopesWithWhatItMissed() throws InterruptedException {
        int before = census.running().size();
        Worker gone = census.running().getFirst();
        assertNotNull(census.running(gone.namespace(), gone.name()));
        cluster.deleting().delete(Target.of(pods, gone.namespace(), gone.name()), DeleteOptions.PLAIN.in(0));
        assertEquals(before - 1, census.running().size());
        for (Worker worker : census.running().subList(0, WINDOW * 2)) {
            cluster.deleting().delete(Target.of(pods, worker.namespace(), worker.name()), DeleteOptions.PLAIN.in(0));
        }
        assertEquals(before - 1 - WINDOW * 2, census.running().size());
    }

    @Test
    void theTableHasTheSumOfAPodsContainers() throws InterruptedException {
        ObjectNode pod = all("", "").stream()
                .filter(one -> one.path("containers").size() == 2)
                .findFirst()
                .orElseThrow();
        JsonNode row = MetricsTable.of(List.of(pod)).path("rows").path(0);
        long sum = 0;
        for (JsonNode container : pod.path("containers")) {
            String cpu = container.path("usage").path("cpu").asString();
            sum += Long.parseLong(cpu.substring(0, cpu.length() - 1));
        }
        assertEquals(pod.path("metadata").path("name"), row.path("cells").path(0));
        assertEquals(sum + "n", row.path("cells").path(1).asString());
        assertEquals("15s", row.path("cells").path(3).asString());
        assertEquals(
                "cpu memory",
                MetricsTable.of(List.of(pod))
                                .path("columnDefinitions")
                                .path(1)
                                .path("name")
                                .asString() + " "
                        + MetricsTable.of(List.of(pod))
                                .path("columnDefinitions")
                                .path(2)
                                .path("name")
                                .asString());
    }
}
