package dev.gantry.views.theme;

import dev.gantry.resources.Stylesheets;
import dev.gantry.views.controls.BrandSign;
import javafx.scene.Group;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.scene.layout.StackPane;
import javafx.scene.paint.Color;

/** Draws the sign of Gantry as the picture a desktop shows for a window. FX thread. */
public final class WindowIcon {
    private static final double SIZE = 64;
    private static final double ENLARGED = 3;

    private WindowIcon() {}

    /** The sign on the dark ground of the frame, 64 by 64 px. */
    public static Image draw() {
        BrandSign sign = new BrandSign();
        sign.setScaleX(ENLARGED);
        sign.setScaleY(ENLARGED);
        StackPane ground = new StackPane(new Group(sign));
        ground.getStyleClass().add("window-icon");
        ground.setMinSize(SIZE, SIZE);
        ground.setMaxSize(SIZE, SIZE);
        Scene scene = new Scene(ground, SIZE, SIZE, Color.TRANSPARENT);
        scene.getStylesheets().setAll(Stylesheets.of(true));
        return scene.snapshot(null);
    }
}
