package dev.gantry.views.theme;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Stylesheets;
import dev.gantry.views.controls.Ink;
import dev.gantry.views.controls.Sparkline;
import dev.gantry.views.controls.ThemeInks;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.testing.Fx;
import java.util.concurrent.atomic.AtomicInteger;
import javafx.application.ColorScheme;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A switch reaches every dressed scene and every picture painted on a Canvas. */
@Tag("fx")
class ThemeSwitchTest {
    @Test
    void switchingReachesDressedScenesOnly() {
        Fx.run(() -> {
            try (ThemeSwitch themes = new ThemeSwitch(Theme.DARK)) {
                Scene kept = new Scene(new Pane());
                Scene released = new Scene(new Pane());
                themes.dress(kept);
                themes.dress(released);
                themes.release(released);
                assertTrue(themes.darkProperty().get());
                themes.setTheme(Theme.LIGHT);
                assertFalse(themes.darkProperty().get());
                assertEquals(Stylesheets.of(false), kept.getStylesheets());
                assertEquals(Stylesheets.of(true), released.getStylesheets());
            }
        });
    }

    @Test
    void systemFollowsTheDesktopAndAChoiceDoesNot() {
        Fx.run(() -> {
            ObjectProperty<ColorScheme> desktop = new SimpleObjectProperty<>(ColorScheme.DARK);
            try (ThemeSwitch themes = new ThemeSwitch(Theme.SYSTEM, desktop)) {
                assertTrue(themes.darkProperty().get());
                desktop.set(ColorScheme.LIGHT);
                assertFalse(themes.darkProperty().get());
                themes.setTheme(Theme.DARK);
                assertTrue(themes.darkProperty().get());
                themes.setTheme(Theme.LIGHT);
                desktop.set(ColorScheme.DARK);
                assertFalse(themes.darkProperty().get(), "the desktop overruled the user");
                themes.setTheme(Theme.SYSTEM);
                themes.close();
                desktop.set(ColorScheme.LIGHT);
                assertTrue(themes.darkProperty().get(), "a closed switch still listens");
            }
        });
    }

    @Test
    void canvasPicturesAreRepaintedInTheNewColours() {
        Fx.run(() -> {
            AtomicInteger repaints = new AtomicInteger();
            ThemeInks inks = new ThemeInks(repaints::incrementAndGet);
            Pane root = new Pane(inks);
            Scene scene = new Scene(root, 100, 100);
            try (ThemeSwitch themes = new ThemeSwitch(Theme.DARK)) {
                themes.dress(scene);
                pass(root);
                Color dark = (Color) inks.paint(Ink.of(Tone.FAILING));
                assertNotEquals(Color.TRANSPARENT, dark);
                for (Ink ink : Ink.values()) {
                    assertNotEquals(Color.TRANSPARENT, inks.paint(ink), () -> ink + " has no colour in controls.css");
                }
                int before = repaints.get();
                themes.setTheme(Theme.LIGHT);
                pass(root);
                assertNotEquals(dark, inks.paint(Ink.of(Tone.FAILING)));
                assertEquals(before + 1, repaints.get(), "one new picture for one new theme");
            }
        });
    }

    @Test
    void aSparklineIsRepaintedToo() {
        Fx.run(() -> {
            Sparkline line = new Sparkline(60, 20);
            Pane root = new Pane(line);
            line.show(new double[] {5, 5, 5}, "5 changes/s");
            Scene scene = new Scene(root, 60, 20);
            try (ThemeSwitch themes = new ThemeSwitch(Theme.DARK)) {
                themes.dress(scene);
                Color dark = area(scene);
                themes.setTheme(Theme.LIGHT);
                assertNotEquals(dark, area(scene));
            }
        });
    }

    private static Color area(Scene scene) {
        pass((Pane) scene.getRoot());
        return scene.snapshot(null).getPixelReader().getColor(30, 12);
    }

    private static void pass(Pane root) {
        root.applyCss();
        root.layout();
    }
}
