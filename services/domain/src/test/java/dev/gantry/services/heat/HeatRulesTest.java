package dev.gantry.services.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.Sample;
import dev.gantry.services.health.Health;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeCapacity;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class HeatRulesTest {
    private static final Node PLAIN = Sample.node("True", false, List.of(), Map.of());

    private static Node named(String name, Map<String, String> labels, NodeCapacity can) {
        return new Node(
                Sample.meta("", name, labels, Owner.NONE),
                false,
                List.of(),
                PLAIN.status(),
                can,
                PLAIN.system(),
                "10.0.0.7");
    }

    private static HeatNode only(Inventory inventory, boolean areCounted) {
        return HeatRules.nodes("live-gz", inventory, areCounted, false).getFirst();
    }

    private static Inventory withPods(String... phases) {
        Inventory inventory = new Inventory();
        inventory.nodes().load(List.of(PLAIN));
        List<Pod> pods = new ArrayList<>();
        for (String phase : phases) {
            PodStatus running = Sample.running();
            PodStatus status = new PodStatus(phase, phase, 1, 1, 0, running.lastRestart(), running.deleted());
            pods.add(Sample.pod(Sample.meta("gift", "pod-" + pods.size(), Map.of(), Owner.NONE), status));
        }
        inventory.pods().load(pods);
        return inventory;
    }

    @Test
    void sharesAreWhatUnfinishedPodsAskForOfWhatTheNodeCanGive() {
        HeatNode node = only(withPods("Running", "Pending", "Succeeded", "Failed"), true);
        assertEquals(2 * 500 / 64_000.0, node.share(Measure.CPU), 1e-9);
        assertEquals(2 / 256.0, node.share(Measure.MEMORY), 1e-9);
        assertEquals(2 * 2 / 8.0, node.share(Measure.GPU), 1e-9);
        assertEquals(2 / 110.0, node.share(Measure.PODS), 1e-9);
    }

    @Test
    void nothingIsKnownBeforeAllPodsAre() {
        HeatNode node = only(withPods("Running"), false);
        for (Measure measure : Measure.values()) {
            assertTrue(Double.isNaN(node.share(measure)), measure.toString());
        }
    }

    @Test
    void ofNoCardsThereIsNoShare() {
        Inventory inventory = new Inventory();
        inventory.nodes().load(List.of(named("a", Map.of(), new NodeCapacity(-1, 1L << 30, 110, Map.of()))));
        assertTrue(Double.isNaN(only(inventory, true).share(Measure.GPU)));
        assertTrue(Double.isNaN(only(inventory, true).share(Measure.CPU)));
        assertEquals(0, only(inventory, true).share(Measure.MEMORY));
    }

    @Test
    void whatANodeSaysOfItselfAndOfItsClusterGoesAlong() {
        Inventory inventory = new Inventory();
        inventory.nodes().load(List.of(Sample.node("Unknown", false, List.of(), Map.of())));
        HeatNode node = HeatRules.nodes("live-gz", inventory, true, true).getFirst();
        assertEquals(Health.LOST, node.health());
        assertTrue(node.isOld());
    }

    @Test
    void groupsAreOfOneClusterAndByNameAndNodesOfNoGroupComeLast() {
        Inventory one = new Inventory();
        one.nodes()
                .load(List.of(pooled("n3", "cpu-b"), pooled("n2", "cpu-a"), pooled("n1", "cpu-b"), pooled("n0", "")));
        Inventory other = new Inventory();
        other.nodes().load(List.of(pooled("n9", "cpu-a")));
        List<HeatNode> nodes = Stream.concat(
                        HeatRules.nodes("live-sh", one, true, false).stream(),
                        HeatRules.nodes("live-gz", other, true, false).stream())
                .toList();
        assertEquals(
                List.of("live-sh/cpu-a[n2]", "live-sh/cpu-b[n1, n3]", "live-sh/[n0]", "live-gz/cpu-a[n9]"),
                told(HeatRules.grouped(nodes, Grouping.POOL)));
        assertEquals(
                List.of("live-sh/live-sh[n0, n1, n2, n3]", "live-gz/live-gz[n9]"),
                told(HeatRules.grouped(nodes, Grouping.CLUSTER)));
        assertEquals(
                List.of("live-sh/[n0, n1, n2, n3]", "live-gz/[n9]"), told(HeatRules.grouped(nodes, Grouping.ROOM)));
    }

    private static Node pooled(String name, String pool) {
        return named(name, pool.isEmpty() ? Map.of() : Map.of("live.example/pool", pool), PLAIN.allocatable());
    }

    private static List<String> told(List<HeatGroup> groups) {
        return groups.stream()
                .map(group -> group.cluster() + "/" + group.name()
                        + group.nodes().stream().map(node -> node.node().name()).toList())
                .toList();
    }
}
