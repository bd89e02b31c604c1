package dev.gantry.views.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.problems.Original;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.SampleFleet;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class TalliesTest {
    private static final Instant NOW = Instant.parse("2026-03-04T22:54:20Z");

    @Test
    void nothingIsCountedBeforeAnythingWasRead() {
        FakeLink link = new FakeLink("live-gz").stands(new ClusterState.Connecting(NOW));
        assertEquals(-1, total(link, Destinations.PODS));
        link.feeds(Kind.POD, new FeedState.Loading(0, 7_000));
        assertEquals(-1, total(link, Destinations.PODS));
        link.stands(new ClusterState.Offline(NOW, new Original("no route")));
        assertEquals(-1, total(link, Destinations.PODS));
    }

    @Test
    void noneIsSaidOfAClusterThatHasNone() {
        FakeLink link =
                new FakeLink("live-gz").stands(new ClusterState.Live(NOW)).feeds(Kind.POD, new FeedState.Live(NOW));
        assertEquals(0, total(link, Destinations.PODS));
        assertEquals(-1, total(link, Destinations.NODES));
        link.feeds(Kind.POD, new FeedState.Stale(NOW, new Original("cut")));
        assertEquals(0, total(link, Destinations.PODS));
    }

    @Test
    void nothingIsCalledFailingWhileAListIsHalfRead() {
        SampleFleet sample = new SampleFleet().eventNight().nodes().live();
        sample.apps();
        for (Kind kind : WorkloadRules.APP_KINDS) {
            sample.shanghai.feeds(kind, new FeedState.Live(NOW));
        }
        assertEquals(new Tally(Tone.FAILING, 1, 3), apps(sample));
        sample.shanghai.feeds(Kind.JOB, new FeedState.Loading(0, -1));
        assertEquals(new Tally(Tone.HEALTHY, 0, 3), apps(sample));
    }

    private static @Nullable Tally apps(SampleFleet sample) {
        return Tallies.of(List.of(sample.shanghai), NOW).get(Destinations.APPS);
    }

    @Test
    void theFleetCountsClustersThatDoNotAnswer() {
        FakeLink link = new FakeLink("live-gz").stands(new ClusterState.Stale(NOW, new Original("cut")));
        assertEquals(new Tally(Tone.LOST, 1, -1), Tallies.of(List.of(link), NOW).get(Destinations.FLEET));
    }

    private static int total(FakeLink link, String destination) {
        Tally tally = Tallies.of(List.of(link), NOW).get(destination);
        return tally == null ? Integer.MIN_VALUE : tally.total();
    }
}
