package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.testing.Fx;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.css.PseudoClass;
import javafx.geometry.Bounds;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A node carries one tone at a time, and the shapes can be told apart without colour. */
class ToneTest {
    @Test
    void aNodeCarriesOneToneAtATime() {
        Region node = new Region();
        for (Tone tone : Tone.values()) {
            tone.applyTo(node);
            assertEquals(Set.of(tone.pseudoClass()), tonesOf(node));
        }
        assertEquals(1, node.getStyleClass().stream().filter("toned"::equals).count());
    }

    @Test
    void pseudoClassesAreTheOnesTheSheetsName() {
        assertEquals("failing", Tone.FAILING.pseudoClass().getPseudoClassName());
        assertEquals(
                Set.of("healthy", "progressing", "warning", "failing", "lost", "offline", "unknown"),
                Arrays.stream(Tone.values())
                        .map(tone -> tone.pseudoClass().getPseudoClassName())
                        .collect(Collectors.toSet()));
    }

    @Test
    @Tag("fx")
    void shapesDifferAndFillTheirBox() {
        Set<String> paths = new HashSet<>();
        for (Tone tone : Tone.values()) {
            assertTrue(paths.add(tone.path()), () -> tone + " looks like another");
            Bounds bounds = Fx.call(() -> {
                SVGPath path = new SVGPath();
                path.setContent(tone.path());
                return path.getLayoutBounds();
            });
            assertTrue(bounds.getMinX() >= 0 && bounds.getMinY() >= 0, () -> tone + " begins at " + bounds);
            assertTrue(bounds.getMaxX() <= 12 && bounds.getMaxY() <= 12, () -> tone + " ends at " + bounds);
            assertTrue(bounds.getWidth() > 7 && bounds.getHeight() > 7, () -> tone + " is too small: " + bounds);
            assertEquals(6, bounds.getCenterX(), 0.3, () -> tone + " is off the middle");
        }
    }

    private static Set<PseudoClass> tonesOf(Region node) {
        Set<PseudoClass> tones =
                Arrays.stream(Tone.values()).map(Tone::pseudoClass).collect(Collectors.toSet());
        tones.retainAll(node.getPseudoClassStates());
        return tones;
    }
}
