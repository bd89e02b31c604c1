package dev.gantry.services.findings;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.Sample;
import dev.gantry.services.apps.Workload;
import dev.gantry.services.findings.Trouble.FullPool;
import dev.gantry.services.findings.Trouble.FullPools;
import dev.gantry.services.findings.Trouble.LateRoom;
import dev.gantry.services.findings.Trouble.RefusedPulls;
import dev.gantry.services.findings.Trouble.ShortApp;
import dev.gantry.services.findings.Trouble.StuckRollout;
import dev.gantry.services.health.Health;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Meta;
import dev.gantry.services.inventory.Owner;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeUse;
import dev.gantry.services.pods.PodStatus;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class TroubleRulesTest {
    private static final String THROUGH = "NewReplicaSetAvailable";
    private static final String ROLLING = "ReplicaSetUpdated";
    private static final String OVERDUE = "ProgressDeadlineExceeded";

    private static Workload app(int desired, int updated, int available, String condition) {
        return Sample.workload(
                Kind.DEPLOYMENT,
                new Workload.Scale(desired, desired, available, updated, available),
                new Workload.Progress(9, 9, false, condition, ""));
    }

    /** A pod of the Deployment gift-rank, or of another with that name in its place. */
    private static UnwellPod pod(String app, int number, String phase, String word, Health health, String... unpulled) {
        Meta meta = Sample.meta(
                "gift",
                app + "-7f9c-" + number,
                Map.of("pod-template-hash", "7f9c"),
                Sample.owner("ReplicaSet", app + "-7f9c"));
        PodStatus status = new PodStatus(phase, word, 0, 1, 0, Meta.NO_TIME, Meta.NO_TIME, false, List.of(unpulled));
        return new UnwellPod(Sample.pod(meta, status), health);
    }

    private static UnwellPod crashing(int number) {
        return pod("gift-rank", number, "Running", "CrashLoopBackOff", Health.FAILING);
    }

    private static UnwellPod unpulled(String app, String image) {
        return pod(app, 1, "Pending", "ImagePullBackOff", Health.FAILING, image);
    }

    private static Troubles of(List<UnwellPod> pods, Workload... apps) {
        return TroubleRules.of(new ClusterView(List.of(), pods, List.of(apps)));
    }

    private static HeatNode node(String name, String ready, Map<String, String> labels, double share) {
        Node plain = Sample.node(ready, false, List.of(), Map.of());
        Node node = new Node(
                Sample.meta("", name, labels, Owner.NONE),
                false,
                List.of(),
                plain.status(),
                plain.allocatable(),
                plain.system(),
                "");
        Health health = ready.equals("True") ? Health.HEALTHY : Health.LOST;
        NodeUse use = new NodeUse(7, (long) (64_000 * share), 1, 0);
        return new HeatNode(
                "live-sh", node, labels.getOrDefault("room", ""), labels.getOrDefault("pool", ""), health, use, false);
    }

    private static Troubles ofNodes(HeatNode... nodes) {
        return TroubleRules.of(new ClusterView(List.of(nodes), List.of(), List.of()));
    }

    @Test
    void aRolloutPastItsDeadlineTakesItsFailingPodsAlong() {
        Troubles found = of(List.of(crashing(1), crashing(2)), app(40, 40, 38, OVERDUE));
        StuckRollout stuck = assertInstanceOf(StuckRollout.class, found.all().getFirst());
        assertTrue(stuck.isOverdue());
        assertEquals(2, stuck.failing().size());
        assertEquals(2, found.pods().size());
    }

    @Test
    void aRolloutPastItsDeadlineIsToldOfEvenIfNoPodFails() {
        assertEquals(1, of(List.of(), app(40, 0, 40, OVERDUE)).all().size());
    }

    @Test
    void aRolloutIsHeldUpOnlyWhilePodsOfItFail() {
        Workload rolling = app(40, 20, 38, ROLLING);
        assertEquals(List.of(), of(List.of(), rolling).all());
        assertEquals(
                List.of(),
                of(List.of(pod("gift-rank", 1, "Pending", "ContainerCreating", Health.PROGRESSING)), rolling)
                        .all());
        assertEquals(
                List.of(),
                of(List.of(pod("other", 1, "Running", "CrashLoopBackOff", Health.FAILING)), rolling)
                        .all());
        StuckRollout stuck = assertInstanceOf(
                StuckRollout.class, of(List.of(crashing(1)), rolling).all().getFirst());
        assertEquals(false, stuck.isOverdue());
    }

    @Test
    void anAppIsShortOnlyOfPodsThatDoNotSayWhyThemselves() {
        Workload two = app(40, 40, 38, THROUGH);
        assertEquals(new ShortApp(two, 0), of(List.of(), two).all().getFirst());
        UnwellPod unready = pod("gift-rank", 3, "Running", "Running", Health.WARNING);
        assertEquals(new ShortApp(two, 1), of(List.of(unready), two).all().getFirst());
        assertEquals(List.of(), of(List.of(crashing(1), crashing(2)), two).all());
        assertEquals(
                List.of(),
                of(
                                List.of(
                                        pod("gift-rank", 1, "Running", "Unknown", Health.LOST),
                                        pod("gift-rank", 2, "Pending", "Pending", Health.WARNING)),
                                two)
                        .all());
        assertEquals(List.of(), of(List.of(), app(40, 40, 40, THROUGH)).all());
    }

    @Test
    void pullsOfSeveralAppsFromOneRegistryAreOneTrouble() {
        Troubles found = of(List.of(
                unpulled("a", "harbor.example/live/a:1"),
                unpulled("b", "harbor.example/live/b:1"),
                unpulled("c", "other.example:5000/c:1")));
        RefusedPulls pulls = assertInstanceOf(RefusedPulls.class, found.all().getFirst());
        assertEquals(1, found.all().size());
        assertEquals("harbor.example", pulls.registry());
        assertEquals(List.of("gift/a", "gift/b"), pulls.apps());
        assertEquals(2, found.pods().size());
    }

    @Test
    void aRolloutThatWaitsForThatRegistryIsNotToldOfBeside() {
        Troubles found = of(
                List.of(unpulled("gift-rank", "harbor.example/a:1"), unpulled("b", "harbor.example/b:1")),
                app(40, 40, 39, OVERDUE));
        assertEquals(1, found.all().size());
        assertInstanceOf(RefusedPulls.class, found.all().getFirst());
    }

    @Test
    void severalLostNodesOfARoomAreOneTrouble() {
        Map<String, String> gz07 = Map.of("room", "gz-07");
        Map<String, String> gz08 = Map.of("room", "gz-08");
        Troubles found = ofNodes(
                node("a", "Unknown", gz07, 0),
                node("b", "Unknown", gz07, 0),
                node("c", "True", gz07, 0),
                node("d", "Unknown", gz08, 0),
                node("e", "Unknown", Map.of(), 0),
                node("f", "Unknown", Map.of(), 0));
        LateRoom room = assertInstanceOf(LateRoom.class, found.all().getFirst());
        assertEquals(1, found.all().size());
        assertEquals("gz-07", room.room());
        assertEquals(List.of("a", "b"), room.lost().stream().map(Node::name).toList());
        assertEquals(3, room.nodes());
        assertEquals(14, room.pods());
        assertEquals(2, found.nodes().size());
    }

    @Test
    void aPoolIsFullByWhatItHasLeastOfAndOnlyWhereSeveralNodesAnswer() {
        Map<String, String> pool = Map.of("pool", "cpu-a");
        HeatNode[] full = IntStream.range(0, 3)
                .mapToObj(i -> node("n" + i, "True", pool, 0.96))
                .toArray(HeatNode[]::new);
        FullPool found = assertInstanceOf(FullPools.class, ofNodes(full).all().getFirst())
                .pools()
                .getFirst();
        assertEquals("cpu-a", found.pool());
        assertEquals(Measure.CPU, found.measure());
        assertEquals(0.96, found.share(), 1e-9);
        assertEquals(3, found.nodes());
        full[2] = node("n2", "True", pool, 0.9);
        assertEquals(List.of(), ofNodes(full).all(), "not yet full as a whole");
        full[2] = node("n2", "Unknown", pool, 0.99);
        assertEquals(List.of(), ofNodes(full).all(), "two that answer may be meant to be full");
    }

    @Test
    void fullPoolsOfAClusterAreOneTroubleTheFullestFirst() {
        HeatNode[] full = IntStream.range(0, 9)
                .mapToObj(i -> node("n" + i, "True", Map.of("pool", "cpu-" + i % 3), 0.95 + i % 3 / 100.0))
                .toArray(HeatNode[]::new);
        List<Trouble> found = ofNodes(full).all();
        assertEquals(1, found.size());
        assertEquals(
                List.of("cpu-2", "cpu-1", "cpu-0"),
                assertInstanceOf(FullPools.class, found.getFirst()).pools().stream()
                        .map(FullPool::pool)
                        .toList());
    }

    @Test
    void nothingIsWrongWithAClusterThatIsWell() {
        Troubles found = ofNodes(node("a", "True", Map.of("room", "gz-07", "pool", "cpu-a"), 0.5));
        assertEquals(List.of(), found.all());
        assertEquals(Set.<UUID>of(), found.pods());
    }
}
