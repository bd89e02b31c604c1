package dev.gantry.views.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.Original;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.tables.page.Badge;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the fleet page counts and finds, without a toolkit. */
class FleetViewModelTest {
    private final SampleFleet sample = new SampleFleet().eventNight().nodes().live();
    private final PageBench bench = new PageBench(sample.fleet);
    private final FleetViewModel model = new FleetViewModel(bench.context, ZoneOffset.UTC);
    private final List<FleetState> heard = new ArrayList<>();

    @AfterEach
    void close() {
        model.close();
        bench.close();
    }

    private FleetState shown() {
        model.onState(heard::add);
        model.show();
        bench.hand.pass(Duration.ofSeconds(2));
        return heard.getLast();
    }

    private ClusterSummary shanghai() {
        return shown().clusters().getFirst();
    }

    @Test
    void appsAreCountedAsTheAppsScreenCountsThem() {
        sample.apps();
        String summary = shown().summary();
        assertTrue(summary.endsWith(" · 6 apps"), summary);
    }

    @Test
    void everythingIsCounted() {
        assertEquals("3 clusters · 112 nodes · 386 pods · 12 apps", shown().summary());
        ClusterSummary card = heard.getLast().clusters().getFirst();
        assertEquals("live-sh", card.name());
        assertEquals("127.0.0.1 · v1.31.4", card.where());
        assertEquals("60", card.figures().nodes());
        assertEquals("263", card.figures().pods());
        assertEquals(
                Map.of(Tone.FAILING, 1L, Tone.WARNING, 1L, Tone.HEALTHY, 58L),
                card.figures().nodeTones());
        assertEquals(7, card.figures().podTones().get(Tone.FAILING));
        assertEquals("186 changes/s", card.figures().changes());
    }

    @Test
    void whatIsAskedForIsSetAgainstWhatThereIs() {
        ClusterSummary.Load cpu = shanghai().loads().getFirst();
        long asked = 0;
        long there = 60L * 64_000;
        List<Long> requests = new ArrayList<>();
        sample.shanghai.inventory().pods().snapshot().forEach(pod -> {
            boolean bound = !pod.node().isEmpty() && !pod.status().phase().equals("Succeeded");
            requests.add(bound ? Math.max(0, pod.spec().requests().cpuMillicores()) : 0);
        });
        for (long request : requests) {
            asked += request;
        }
        assertEquals((double) asked / there, cpu.share(), 1e-9);
        assertTrue(cpu.amounts().endsWith("/ 3.8 k cores"));
    }

    @Test
    void findingsAreGroupedAndTheWorstComeFirst() {
        assertEquals(
                List.of(
                        "gift-rank: 6 of 40 pods in CrashLoopBackOff",
                        "harbor.example: 5 pods of 2 apps get no image",
                        "stream-auth: its only pod in CrashLoopBackOff",
                        "1 node is not ready",
                        "1 node does not answer",
                        "settle: 4 of 4 pods in Pending"),
                shown().findings().stream().map(Finding::title).toList());
        Finding crash = heard.getLast().findings().getFirst();
        assertEquals("gift · restarted up to 9 times. The log of the previous run says why.", crash.why());
        assertEquals(new Finding.Since("10 s", "The newest restart was 10 s ago."), crash.since());
        assertEquals(new Route.Pods("cluster:live-sh namespace:gift app:gift-rank"), crash.route());
        Finding pulls = heard.getLast().findings().get(1);
        assertEquals("ads-decision, hls-packager. Check the registry, the pull secret and the way there.", pulls.why());
        assertEquals(new Route.Pods("cluster:live-gz status:*Image* image:harbor.example/*"), pulls.route());
        Finding node = heard.getLast().findings().get(3);
        assertEquals("sh-a105: container runtime is down. Look at the kubelet.", node.why());
        assertEquals(new Route.Nodes("cluster:live-sh state:failing"), node.route());
    }

    @Test
    void aStuckRolloutTellsOfItsPodsAndTheyAreNotToldOfTwice() {
        sample.apps();
        List<Finding> findings = shown().findings();
        Finding stuck = findings.getFirst();
        assertEquals("gift-rank: rollout past its deadline, 34 of 40 pods available", stuck.title());
        assertEquals("gift · 6 pods in CrashLoopBackOff. The log says why; undo the rollout or mend it.", stuck.why());
        assertEquals(new Route.Apps("cluster:live-sh namespace:gift name:gift-rank"), stuck.route());
        assertEquals(
                1,
                findings.stream()
                        .filter(one -> one.title().contains("gift-rank"))
                        .count());
        assertEquals(
                0,
                findings.stream()
                        .filter(one -> one.title().contains("hls-packager"))
                        .count());
    }

    @Test
    void aRoomThatIsGoneIsOneFindingAndComesAmongTheLostNodes() {
        sample.edge.inventory().nodes().load(sample.lostRoom("gz-09", 4));
        Finding room = shown().findings().stream()
                .filter(one -> one.title().startsWith("Room"))
                .findFirst()
                .orElseThrow();
        assertEquals("Room gz-09: 4 of 4 nodes do not answer", room.title());
        assertEquals("13 min", room.since().age());
        assertEquals(new Route.Nodes("cluster:edge-cn room:gz-09"), room.route());
        assertTrue(titles().contains("1 node does not answer"), "the one of another room stays where it was");
    }

    @Test
    void nothingIsSaidOfTooFewPodsBeforeAllAreRead() {
        sample.apps();
        sample.guangzhou.feeds(Kind.POD, new FeedState.Loading(10, 4_000));
        sample.app(
                sample.guangzhou, "media", "stream-auth", new Workload.Scale(9, 9, 8, 9, 8), "NewReplicaSetAvailable");
        shown();
        assertFalse(titles().contains("stream-auth: 8 of 9 pods available"));
        sample.guangzhou.feeds(Kind.POD, new FeedState.Live(SampleFleet.NOW));
        bench.hand.pass(Duration.ofSeconds(2));
        assertTrue(titles().contains("stream-auth: 8 of 9 pods available"));
    }

    private List<String> titles() {
        return heard.getLast().findings().stream().map(Finding::title).toList();
    }

    @Test
    void nothingIsCalledOldOfAClusterThatWasNeverRead() {
        shown();
        sample.shanghai.feeds(Kind.POD, new FeedState.Idle()).feeds(Kind.NODE, new FeedState.Idle());
        sample.shanghai.stands(new ClusterState.Offline(SampleFleet.NOW, new Original("no route to host")));
        bench.hand.pass(Duration.ofSeconds(10));
        assertEquals("no route to host.", heard.getLast().findings().getFirst().why());
    }

    @Test
    void aSilentClusterComesBeforeEverythingAndItsRateIsAGap() {
        shown();
        sample.shanghai.stands(new ClusterState.Stale(SampleFleet.NOW, new Original("read timed out")));
        bench.hand.pass(Duration.ofSeconds(10));
        FleetState state = heard.getLast();
        assertEquals("live-sh does not answer", state.findings().getFirst().title());
        assertEquals(
                "read timed out. What is shown of it is old.",
                state.findings().getFirst().why());
        assertTrue(state.clusters().getFirst().stale());
        assertEquals(
                List.of("2 clusters live", "live-sh 12 s old"),
                state.badges().stream().map(Badge::words).toList());
        double[] rates = model.rates("live-sh");
        assertTrue(Double.isNaN(rates[59]));
        assertEquals(
                186,
                Arrays.stream(rates)
                        .filter(rate -> !Double.isNaN(rate))
                        .findFirst()
                        .orElse(0));
    }

    @Test
    void numbersOfAnUnfinishedListAreNotShown() {
        sample.shanghai.feeds(Kind.POD, new FeedState.Loading(10, 4_000));
        assertFalse(shanghai().known());
        assertEquals("--", shanghai().loads().getFirst().percent());
        assertTrue(Double.isNaN(shanghai().loads().getFirst().share()));
    }

    @Test
    void nothingIsConcludedFromAnUnfinishedList() {
        assertFalse(shown().reading());
        sample.shanghai.feeds(Kind.POD, new FeedState.Loading(10, 4_000));
        bench.hand.pass(Duration.ofSeconds(2));
        assertTrue(heard.getLast().reading());
        sample.guangzhou.feeds(Kind.POD, new FeedState.Loading(0, -1));
        sample.edge.feeds(Kind.POD, new FeedState.Loading(0, -1));
        bench.hand.pass(Duration.ofSeconds(2));
        assertEquals("3 clusters", heard.getLast().summary());
        sample.guangzhou.feeds(Kind.POD, new FeedState.Live(SampleFleet.NOW));
        sample.edge.feeds(Kind.POD, new FeedState.Live(SampleFleet.NOW));
        sample.shanghai.feeds(Kind.POD, new FeedState.Denied(new Original("pods is forbidden")));
        bench.hand.pass(Duration.ofSeconds(2));
        assertFalse(heard.getLast().reading(), "what may not be read is not on its way");
    }

    @Test
    void hiddenItCountsNothing() {
        shown();
        model.hide();
        int before = heard.size();
        bench.hand.pass(Duration.ofSeconds(30));
        assertEquals(before, heard.size());
    }
}
