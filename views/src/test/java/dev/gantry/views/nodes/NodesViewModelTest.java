package dev.gantry.views.nodes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.time.Duration;
import java.time.ZoneOffset;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class NodesViewModelTest {
    private final SampleFleet sample = new SampleFleet().nodes().live();
    private final PageBench bench = new PageBench(sample.fleet);
    private final NodesViewModel model = new NodesViewModel(bench.context, ZoneOffset.UTC);

    @AfterEach
    void close() {
        model.close();
        bench.close();
    }

    private NodeRow row(String name) {
        return model.page().table().list().stream()
                .map(slot -> slot.row())
                .filter(row -> row.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void sumsFollowThePodsAlthoughTheNodeDoesNotChange() {
        model.page().show();
        bench.hand.pass(Duration.ofSeconds(1));
        assertEquals("0 / 110", row("sh-a100").texts().pods());
        sample.pods(sample.shanghai, "gift", "gift-rank", 61, new SampleFleet.How("Running", 2, 2, 0, 0));
        sample.pods(sample.shanghai, "gift", "done", 60, new SampleFleet.How("Completed", 0, 1, 0, 0));
        bench.hand.pass(Duration.ofSeconds(3));
        assertEquals("2 / 110", row("sh-a100").texts().pods(), "finished pods hold nothing");
        assertEquals("1 / 64", row("sh-a100").texts().cpu());
        assertEquals(2 * 500 / 64_000.0, row("sh-a100").cpuShare(), 1e-9);
    }

    @Test
    void whilePodsAreStillComingNothingIsClaimed() {
        sample.shanghai.feeds(Kind.POD, new FeedState.Loading(100, 4_000));
        model.page().show();
        bench.hand.pass(Duration.ofSeconds(1));
        assertEquals("--", row("sh-a100").texts().pods());
        assertTrue(Double.isNaN(row("sh-a100").memoryShare()));
    }
}
