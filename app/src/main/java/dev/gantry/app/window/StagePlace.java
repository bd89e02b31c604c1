package dev.gantry.app.window;

import dev.gantry.services.settings.SettingsStore;
import dev.gantry.services.settings.WindowPlace;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** Puts the stage where it stood last time, if that is still on a screen, and remembers where it stands. FX thread. */
final class StagePlace {
    private static final double WIDTH = 1440;
    private static final double HEIGHT = 900;
    private static final double LEAST_WIDTH = 760;
    private static final double LEAST_HEIGHT = 480;

    private final Stage stage;
    private final SettingsStore settings;
    /** Where it stood before it was maximized, which is where it goes back to. */
    private WindowPlace normal;

    StagePlace(Stage stage, SettingsStore settings) {
        this.stage = stage;
        this.settings = settings;
        normal = start(settings.current().window());
    }

    private static WindowPlace start(@Nullable WindowPlace last) {
        if (last != null) {
            for (Screen screen : Screen.getScreens()) {
                Rectangle2D area = screen.getVisualBounds();
                if (last.isReachableOn(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight())) {
                    return fitted(last, area);
                }
            }
        }
        Rectangle2D primary = Screen.getPrimary().getVisualBounds();
        double width = last == null ? WIDTH : last.width();
        double height = last == null ? HEIGHT : last.height();
        double x = primary.getMinX() + (primary.getWidth() - width) / 2;
        double y = primary.getMinY() + (primary.getHeight() - height) / 2;
        return fitted(new WindowPlace(x, y, width, height, last != null && last.maximized()), primary);
    }

    private static WindowPlace fitted(WindowPlace place, Rectangle2D area) {
        return place.fittedTo(area.getMinX(), area.getMinY(), area.getWidth(), area.getHeight());
    }

    /** Before the stage is shown. */
    void restore() {
        stage.setMinWidth(Math.min(LEAST_WIDTH, normal.width()));
        stage.setMinHeight(Math.min(LEAST_HEIGHT, normal.height()));
        stage.setX(normal.x());
        stage.setY(normal.y());
        stage.setWidth(normal.width());
        stage.setHeight(normal.height());
        stage.setMaximized(normal.maximized());
        stage.xProperty().subscribe(this::noteNormal);
        stage.yProperty().subscribe(this::noteNormal);
        stage.widthProperty().subscribe(this::noteNormal);
        stage.heightProperty().subscribe(this::noteNormal);
        stage.setOnHiding(event -> remember());
    }

    private void noteNormal() {
        if (stage.isShowing() && !stage.isMaximized() && !stage.isFullScreen() && !stage.isIconified()) {
            normal = new WindowPlace(stage.getX(), stage.getY(), stage.getWidth(), stage.getHeight(), false);
        }
    }

    private void remember() {
        WindowPlace last =
                new WindowPlace(normal.x(), normal.y(), normal.width(), normal.height(), stage.isMaximized());
        settings.update(old -> old.withWindow(last));
    }
}
