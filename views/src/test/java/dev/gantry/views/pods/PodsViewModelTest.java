package dev.gantry.views.pods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.inventory.Delta;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.Original;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.tables.Slot;
import dev.gantry.views.tables.page.Badge;
import dev.gantry.views.tables.page.Body;
import dev.gantry.views.tables.page.Notice;
import dev.gantry.views.tables.page.PageState;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What the pods page says in each state, without a toolkit. */
class PodsViewModelTest {
    private static final Duration SECOND = Duration.ofSeconds(1);
    private final SampleFleet sample = new SampleFleet();
    private PageBench bench = new PageBench(sample.fleet);
    private PodsViewModel model = new PodsViewModel(bench.context, ZoneOffset.UTC);

    @AfterEach
    void close() {
        model.close();
        bench.close();
    }

    private void over(FakeLink... links) {
        close();
        bench = new PageBench(new FakeFleet(links));
        model = new PodsViewModel(bench.context, ZoneOffset.UTC);
    }

    private PageState shown() {
        model.page().show();
        bench.hand.pass(SECOND);
        return model.page().state();
    }

    private static FakeLink live(FakeLink link) {
        return link.stands(new ClusterState.Live(SampleFleet.NOW)).feeds(Kind.POD, new FeedState.Live(SampleFleet.NOW));
    }

    @Test
    void nothingIsSaidBeforeItTakesLong() {
        model.page().show();
        assertEquals(new Body.Loading(""), model.page().state().body());
        bench.hand.pass(Duration.ofMillis(299));
        assertEquals(new Body.Loading(""), model.page().state().body());
        bench.hand.pass(Duration.ofMillis(101));
        assertEquals(
                new Body.Loading("Connecting to live-sh, live-gz, edge-cn."),
                model.page().state().body());
    }

    @Test
    void nothingIsCountedBeforeAnythingWasRead() {
        FakeLink only = new FakeLink("live-sh").stands(new ClusterState.Connecting(SampleFleet.NOW));
        over(only);
        assertTrue(shown().views().stream().allMatch(view -> view.count().isEmpty()));
        assertEquals(-1, model.page().rows());
        live(only);
        assertTrue(shown().views().stream().allMatch(view -> view.count().equals("0")));
        assertEquals(0, model.page().rows());
    }

    @Test
    void theFirstListSaysHowFarItIs() {
        over(new FakeLink("live-sh").stands(new ClusterState.Live(SampleFleet.NOW)));
        bench.context
                .fleet()
                .links()
                .forEach(link -> ((FakeLink) link).feeds(Kind.POD, new FeedState.Loading(4_200, 7_000)));
        PageState state = shown();
        assertEquals(new Body.Loading("4,200 of about 7,000 pods read"), state.body());
        assertEquals(List.of(new Badge(Tone.PROGRESSING, "4,200 of about 7,000 read", "")), state.badges());
    }

    @Test
    void howManyThereAreIsSaidBeforeTheFirstOfThem() {
        FakeLink only = new FakeLink("live-sh").stands(new ClusterState.Live(SampleFleet.NOW));
        over(only);
        only.feeds(Kind.POD, new FeedState.Loading(0, 7_000));
        PageState state = shown();
        assertEquals(new Body.Loading("0 of about 7,000 pods read"), state.body());
        assertEquals(List.of(new Badge(Tone.PROGRESSING, "0 of about 7,000 read", "")), state.badges());
    }

    @Test
    void theFirstListSaysOfHowManyOnlyWhereEveryClusterDoes() {
        FakeLink other = new FakeLink("live-gz").stands(new ClusterState.Live(SampleFleet.NOW));
        over(new FakeLink("live-sh").stands(new ClusterState.Live(SampleFleet.NOW)), other);
        bench.context
                .fleet()
                .links()
                .forEach(link -> ((FakeLink) link).feeds(Kind.POD, new FeedState.Loading(4_200, 7_000)));
        other.feeds(Kind.POD, new FeedState.Loading(100, -1));
        assertEquals(new Body.Loading("4,300 pods read"), shown().body());
        other.feeds(Kind.POD, new FeedState.Loading(100, 300));
        assertEquals(new Body.Loading("4,300 of about 7,300 pods read"), shown().body());
    }

    @Test
    void liveRowsAreCountedWithTheirApps() {
        sample.eventNight().live();
        PageState state = shown();
        assertInstanceOf(Body.Rows.class, state.body());
        assertEquals("386 · of 11 apps with pods", state.summary());
        assertEquals(List.of(new Badge(Tone.HEALTHY, "3 clusters live", "live-sh, live-gz, edge-cn")), state.badges());
        assertEquals(Optional.empty(), state.notice());
        assertFalse(state.old());
        assertEquals(
                List.of(
                        "Failing 12",
                        "Just restarted 7",
                        "Pending > 2 min 9",
                        "On lost nodes 3",
                        "No requests 43",
                        "All 386"),
                state.views().stream()
                        .map(view -> view.name() + " " + view.count())
                        .toList());
    }

    @Test
    void aFilterThatHidesEverythingSaysHowMuch() {
        sample.eventNight().live();
        shown();
        model.page().filter("status:NoSuchThing");
        bench.hand.pass(SECOND);
        assertEquals(
                new Body.Nothing(Body.Way.CLEAR_FILTER, "No pod matches.", "386 are hidden by the filter."),
                model.page().state().body());
    }

    @Test
    void aFilterThatCannotBeReadKeepsTheLastOne() {
        sample.eventNight().live();
        shown();
        model.page().filter("status:OOMKilled");
        model.page().filter("status:OOMKilled restrats>3");
        bench.hand.pass(SECOND);
        assertEquals(2, model.page().table().list().size());
        assertTrue(model.page().state().filterProblem().startsWith("“restrats>3” cannot be read: "));
    }

    @Test
    void aSavedViewIsKnownAgainAndSaysWhenItIsEdited() {
        sample.eventNight().live();
        shown();
        model.page().chooseView(0);
        bench.hand.pass(SECOND);
        assertEquals(12, model.page().table().list().size());
        assertTrue(model.page().state().views().get(0).chosen());
        model.page().filter("state:failing app:gift-rank");
        bench.hand.pass(SECOND);
        assertEquals("Failing, edited", model.page().state().views().get(0).name());
        model.page().filter("");
        bench.hand.pass(SECOND);
        assertTrue(model.page().state().views().get(5).chosen());
        assertEquals("Failing", model.page().state().views().get(0).name());
    }

    @Test
    void aSilentClusterKeepsItsRowsAndSaysSince() {
        sample.eventNight().live();
        Instant since = SampleFleet.NOW.minusSeconds(133);
        sample.guangzhou.stands(new ClusterState.Stale(since, new Original("read timed out")));
        PageState state = shown();
        Notice notice = state.notice().orElseThrow();
        assertEquals(Tone.LOST, notice.tone());
        assertEquals("live-gz has not answered for 2 min 14 s.", notice.what());
        assertEquals("Its 80 rows show the state of 14:52:07.", notice.meaning());
        assertEquals("read timed out", notice.why());
        assertTrue(notice.retry());
        assertTrue(state.old());
        assertEquals(
                List.of("2 clusters live", "live-gz 2 min 14 s old"),
                state.badges().stream().map(Badge::words).toList());
        model.page().retryNow();
        assertEquals(1, sample.guangzhou.retries());
        assertEquals(0, sample.shanghai.retries());
        live(sample.guangzhou);
        bench.hand.pass(SECOND);
        assertFalse(model.page().state().old());
        assertEquals(Optional.empty(), model.page().state().notice());
    }

    @Test
    void theWorstIsSaidAndOthersAreCounted() {
        sample.eventNight().live();
        sample.guangzhou.stands(new ClusterState.Stale(SampleFleet.NOW.minusSeconds(30), new Original("reset")));
        sample.edge.stands(new ClusterState.Offline(SampleFleet.NOW.minusSeconds(7_200), new Original("no route")));
        Notice notice = shown().notice().orElseThrow();
        assertEquals(Tone.OFFLINE, notice.tone());
        assertEquals(1, notice.more());
    }

    @Test
    void whatMayNotBeReadIsSaidBesideTheRest() {
        sample.eventNight().live();
        sample.edge.feeds(
                Kind.POD,
                new FeedState.Denied(new Original("You may not list pods in edge-cn. Ask for list on pods.")));
        Notice notice = shown().notice().orElseThrow();
        assertEquals("You may not list pods in edge-cn.", notice.what());
        assertFalse(notice.retry());
    }

    @Test
    void aloneAndDeniedThePageSaysSoInTheMiddle() {
        over(new FakeLink("live-sh")
                .stands(new ClusterState.Live(SampleFleet.NOW))
                .feeds(Kind.POD, new FeedState.Denied(new Original("Ask for list on pods."))));
        PageState state = shown();
        assertEquals(
                new Body.Nothing(Body.Way.RETRY, "You may not list pods in live-sh.", "Ask for list on pods."),
                state.body());
        assertEquals("denied", state.badges().getFirst().words());
    }

    @Test
    void aloneAndOfflineThePageSaysSoInTheMiddle() {
        over(new FakeLink("live-sh")
                .stands(new ClusterState.Offline(SampleFleet.NOW.minusSeconds(60), new Original("No route to host."))));
        PageState state = shown();
        Body.Nothing nothing = assertInstanceOf(Body.Nothing.class, state.body());
        assertEquals("live-sh cannot be reached.", nothing.title());
        assertTrue(nothing.meaning().endsWith("No route to host."));
        assertEquals("offline since 14:53:20", state.badges().getFirst().words());
    }

    @Test
    void anEmptyClusterIsNotAMissingOne() {
        over(live(new FakeLink("live-sh")));
        assertEquals(
                "No pods here yet.",
                assertInstanceOf(Body.Nothing.class, shown().body()).title());
    }

    @Test
    void readingWithoutChecksIsSaid() {
        FakeLink link = live(new FakeLink(
                new Cluster("lab", "lab", URI.create("https://127.0.0.1:1"), "", Protection.NORMAL, true, List.of())));
        over(link);
        sample.pods(link, "a", "b", 1, new SampleFleet.How("Running", 1, 1, 0, 0));
        assertEquals(
                "lab is read without checking its certificate.",
                shown().notice().orElseThrow().what());
    }

    @Test
    void hiddenClustersLoseTheirRowsAndComeBack() {
        sample.eventNight().live();
        shown();
        bench.context.scope().showOnly("edge-cn");
        bench.hand.pass(SECOND);
        assertEquals(43, model.page().table().list().size());
        assertEquals(0, sample.shanghai.keepers(Kind.POD));
        bench.context.scope().showAll();
        bench.hand.pass(SECOND);
        assertEquals(386, model.page().table().list().size());
    }

    @Test
    void podsThatGoLeaveTheirRows() {
        sample.eventNight().live();
        shown();
        Slot<PodRow> slot = model.page().table().list().get(0);
        slot.source()
                .link()
                .inventory()
                .pods()
                .apply(List.of(new Delta.Remove<>(slot.key().uid(), 999_999)), 999_999);
        bench.hand.pass(SECOND);
        assertEquals(385, model.page().table().list().size());
    }
}
