package dev.gantry.views.pods;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.MemorySettings;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.nio.file.Files;
import org.junit.jupiter.api.Test;

class PodsPicturesTest {
    @Test
    void live() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().eventNight().live();
            try (PageBench bench = new PageBench(sample.fleet);
                    PodsView page = bench.open(context -> new PodsView(context, ""), true, 1236, 820)) {
                assertTrue(Files.exists(bench.picture("pods-live-dark", page)));
            }
        });
    }

    @Test
    void staleWithMarks() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().eventNight().live();
            sample.guangzhou.stands(new ClusterState.Stale(SampleFleet.NOW.minusSeconds(134), "read timed out"));
            try (PageBench bench = new PageBench(sample.fleet, Language.CHINESE, new MemorySettings());
                    PodsView page = bench.open(context -> new PodsView(context, "app:stream-*"), false, 1236, 820)) {
                assertTrue(Files.exists(bench.picture("pods-stale-light-zh", page)));
            }
        });
    }
}
