package dev.gantry.views.theme;

import atlantafx.base.theme.PrimerDark;
import atlantafx.base.theme.PrimerLight;
import dev.gantry.resources.Stylesheets;
import java.util.ArrayList;
import java.util.List;
import javafx.application.Application;
import javafx.application.ColorScheme;
import javafx.application.Platform;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.scene.Scene;

/**
 * Puts the chosen theme on the application and on every scene given to it: AtlantaFX Primer below, Gantry's colours and
 * sheets on top. Popups inherit the sheets of the scene they open from. FX thread; close it with the application, as it
 * listens to the desktop.
 */
public final class ThemeSwitch implements AutoCloseable {
    private final List<Scene> scenes = new ArrayList<>();
    private final ReadOnlyBooleanWrapper dark = new ReadOnlyBooleanWrapper(this, "dark");
    private final ChangeListener<ColorScheme> listener = (observed, before, after) -> follow();
    private final ObservableValue<ColorScheme> desktop;
    private Theme theme;

    /** A switch that stands on a theme and follows the desktop it runs on. */
    public ThemeSwitch(Theme theme) {
        this(theme, Platform.getPreferences().colorSchemeProperty());
    }

    /** A switch that stands on a theme and takes the word of another for the desktop's. */
    ThemeSwitch(Theme theme, ObservableValue<ColorScheme> desktop) {
        this.theme = theme;
        this.desktop = desktop;
        desktop.addListener(listener);
        follow();
    }

    /** Dresses a scene, now and after each switch. Take it off with {@link #release} when its window closes. */
    public void dress(Scene scene) {
        scenes.add(scene);
        scene.getStylesheets().setAll(Stylesheets.of(dark.get()));
    }

    /** Forgets a scene. */
    public void release(Scene scene) {
        scenes.remove(scene);
    }

    /** Switches every dressed scene. */
    public void setTheme(Theme next) {
        theme = next;
        follow();
    }

    /** What was chosen. */
    public Theme getTheme() {
        return theme;
    }

    /** Whether dark is shown, whoever decided it. */
    public ReadOnlyBooleanProperty darkProperty() {
        return dark.getReadOnlyProperty();
    }

    /** Stops following the desktop. */
    @Override
    public void close() {
        desktop.removeListener(listener);
        scenes.clear();
    }

    private void follow() {
        boolean next = switch (theme) {
            case DARK -> true;
            case LIGHT -> false;
            case SYSTEM -> desktop.getValue() == ColorScheme.DARK;
        };
        String sheet = (next ? new PrimerDark() : new PrimerLight()).getUserAgentStylesheet();
        if (!sheet.equals(Application.getUserAgentStylesheet())) {
            Application.setUserAgentStylesheet(sheet);
        }
        List<String> sheets = Stylesheets.of(next);
        for (Scene scene : scenes) {
            if (!scene.getStylesheets().equals(sheets)) {
                scene.getStylesheets().setAll(sheets);
            }
        }
        dark.set(next);
    }
}
