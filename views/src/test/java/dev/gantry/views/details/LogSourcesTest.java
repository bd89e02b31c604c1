package dev.gantry.views.details;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.views.details.logs.LogSource;
import dev.gantry.views.testing.SampleFleet;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class LogSourcesTest {
    private final SampleFleet sample = new SampleFleet();

    private LogSources.Chosen chosen(Kind kind, String name, String... containers) {
        Subject subject = new Subject(sample.shanghai, kind, new NamespacedName("gift", name), new UUID(1, 2));
        return LogSources.of(subject, List.of(containers));
    }

    @Test
    void aPodHasTheLogsOfItsContainers() {
        LogSources.Chosen chosen = chosen(Kind.POD, "gift-rank-x", "app", "envoy");
        assertEquals(
                List.of("app", "envoy"),
                chosen.sources().stream().map(LogSource::container).toList());
        assertEquals(2, chosen.of());
    }

    @Test
    void anAppHasThoseOfItsNewestPodsAndSaysOfHowMany() {
        sample.pods(sample.shanghai, "gift", "gift-rank", 50, new SampleFleet.How("Running", 2, 2, 0, 0));
        sample.pods(sample.shanghai, "gift", "gift-send", 3, new SampleFleet.How("Running", 2, 2, 0, 0));
        LogSources.Chosen chosen = chosen(Kind.DEPLOYMENT, "gift-rank");
        assertEquals(40, chosen.sources().size());
        assertEquals(50, chosen.of());
        LogSource first = chosen.sources().getFirst();
        assertTrue(first.pod().name().startsWith("gift-rank-"));
        assertEquals("gift-rank-" + first.label(), first.pod().name());
        assertEquals(3, chosen(Kind.DEPLOYMENT, "gift-send").of());
    }

    @Test
    void otherObjectsHaveNone() {
        assertTrue(LogSources.has(Kind.STATEFUL_SET));
        assertFalse(LogSources.has(Kind.NODE));
        assertEquals(0, chosen(Kind.DEPLOYMENT, "gift-rank").of());
    }
}
