package dev.gantry.views.controls;

import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;

/** The sign of Gantry, 18 by 14 px: the beam over a stage with three lights hanging from it. FX thread. */
public final class BrandSign extends Region {
    private static final double WIDTH = 18;
    private static final double HEIGHT = 14;

    /** A new sign; it is decoration beside the name and says nothing to a screen reader. */
    public BrandSign() {
        getChildren().addAll(path("M0 0 H18 V3 H17 V14 H15 V3 H3 V14 H1 V3 H0 Z", "brand-sign"), lights());
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        setMouseTransparent(true);
    }

    private static SVGPath lights() {
        return path("M5 5 H7 V9 H5 Z M8 5 H10 V12 H8 Z M11 5 H13 V8 H11 Z", "brand-light");
    }

    private static SVGPath path(String content, String styleClass) {
        SVGPath path = new SVGPath();
        path.setContent(content);
        path.getStyleClass().add(styleClass);
        path.setManaged(false);
        return path;
    }
}
