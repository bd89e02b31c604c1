package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.testing.Fx;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Bars show the right share and change their state at the right lines. */
@Tag("fx")
class BarsTest {
    @Test
    void aMeterTurnsAmberAtItsAlarmAndRedNearFull() {
        assertEquals(Set.of(), states(0.849));
        assertEquals(Set.of("alarm"), states(0.85));
        assertEquals(Set.of("alarm"), states(0.949));
        assertEquals(Set.of("critical"), states(0.95));
        assertEquals(Set.of("critical"), states(1.4));
        assertEquals(Set.of(), states(Double.NaN));
    }

    @Test
    void aMeterFillsItsShareAndNeverMore() {
        assertEquals(50, fill(0.5));
        assertEquals(100, fill(1.7));
        assertEquals(0, fill(0));
        assertEquals(0, fill(Double.NaN));
        assertEquals(4, fill(0.001), "a little must still be seen");
    }

    @Test
    void anUnknownLoadShowsNoBarAtAll() {
        Fx.run(() -> {
            Meter meter = new Meter(100, 4, false);
            meter.show(Double.NaN, "not known");
            assertFalse(meter.lookup(".track").isVisible());
            meter.show(0.2, "20 %");
            assertTrue(meter.lookup(".track").isVisible());
            assertEquals("20 %", meter.getAccessibleText());
        });
    }

    @Test
    void aHealthBarPutsTheWorstFirstAndHidesNothingSmall() {
        Fx.run(() -> {
            HealthBar bar = new HealthBar();
            bar.show(Map.of(Tone.HEALTHY, 7000L, Tone.FAILING, 1L, Tone.WARNING, 0L), "1 fails");
            bar.resize(300, 5);
            bar.layout();
            assertEquals(2, bar.getChildrenUnmodifiable().size());
            Region failing = (Region) bar.getChildrenUnmodifiable().getFirst();
            Region healthy = (Region) bar.getChildrenUnmodifiable().getLast();
            assertTrue(failing.getPseudoClassStates().contains(Tone.FAILING.pseudoClass()));
            assertTrue(failing.getWidth() >= 3, "one of 7,001 is " + failing.getWidth() + " px wide");
            assertEquals(300, healthy.getLayoutX() + healthy.getWidth());
            assertTrue(healthy.getLayoutX() > failing.getWidth());
        });
    }

    private static Set<String> states(double load) {
        return Fx.call(() -> {
            Meter meter = new Meter(100, 4, true);
            meter.show(0.99, "before");
            meter.show(load, "now");
            return meter.getPseudoClassStates().stream()
                    .map(PseudoClass::getPseudoClassName)
                    .collect(Collectors.toSet());
        });
    }

    private static double fill(double load) {
        return Fx.call(() -> {
            Meter meter = new Meter(100, 4, false);
            meter.show(load, "");
            meter.resize(100, 4);
            meter.layout();
            Node bar = meter.lookup(".load");
            return bar.isVisible() ? ((Region) bar).getWidth() : 0;
        });
    }
}
