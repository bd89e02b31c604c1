package dev.gantry.views.pods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.services.health.Health;
import dev.gantry.services.pods.Pod;
import dev.gantry.views.testing.SampleFleet;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class PodRowTest {
    private final SampleFleet sample = new SampleFleet();

    private PodRow row(String app, SampleFleet.How how) {
        sample.pods(sample.shanghai, "gift", app, 1, how);
        List<Pod> pods = new ArrayList<>();
        sample.shanghai.inventory().pods().snapshot().forEach(pods::add);
        return PodRow.of("live-sh", pods.getFirst(), SampleFleet.NOW, Messages.in(Language.ENGLISH));
    }

    @Test
    void textsAreReady() {
        PodRow row = row("gift-rank", new SampleFleet.How("OOMKilled", 1, 2, 8, 8));
        assertEquals("gift-rank", row.fixed().head());
        assertEquals(row.name(), row.fixed().head() + row.fixed().tail());
        assertEquals("1/2", row.fixed().ready());
        assertEquals("8", row.restarts());
        assertEquals("8s ago", row.aged().restarted());
        assertEquals("11m", row.aged().age());
        assertEquals(Health.FAILING, row.aged().health());
        assertEquals("500m", row.fixed().cpu());
        assertEquals("500 MiB", row.fixed().memory());
        assertEquals("--", row.fixed().gpu());
    }

    @Test
    void whatNobodyAskedForIsNotZero() {
        PodRow row = row("edge-probe", new SampleFleet.How("Running", 1, 1, 0, 0));
        assertEquals("--", row.fixed().cpu());
        assertEquals("--", row.fixed().memory());
    }

    @Test
    void timeMakesAnotherRowOnlyWhereATextDiffers() {
        PodRow row = row("gift-rank", new SampleFleet.How("CrashLoopBackOff", 0, 2, 0, 0));
        assertSame(row, row.aged(SampleFleet.NOW.getEpochSecond()));
        assertSame(row, row.aged(SampleFleet.NOW.getEpochSecond() + 1), "11m stays 11m");
        PodRow later = row.aged(SampleFleet.NOW.getEpochSecond() + 60);
        assertEquals("12m", later.aged().age());
        assertSame(row.fixed(), later.fixed());
    }

    @Test
    void aPodThatStartsTooSlowlyTurnsToAWarningWithoutAnyChange() {
        PodRow row = row("gift-rank", new SampleFleet.How("ContainerCreating", 0, 2, 0, 0));
        assertEquals(Health.PROGRESSING, row.aged().health());
        assertEquals(
                Health.WARNING,
                row.aged(SampleFleet.NOW.getEpochSecond() + 300).aged().health());
    }
}
