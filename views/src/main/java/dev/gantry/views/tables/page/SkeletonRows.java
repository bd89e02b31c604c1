package dev.gantry.views.tables.page;

import java.util.Random;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Rectangle;

/** Grey bars in the place of rows that are on their way, and how far they are. FX thread. */
final class SkeletonRows extends StackPane {
    private static final int ROWS = 14;
    private static final double ROW = 24;
    private static final double BAR = 10;
    private static final double SHORTEST = 320;
    private static final double SPREAD = 420;
    private static final long SAME_EACH_TIME = 7;

    private final VBox bars = new VBox();
    private final Label words = new Label();
    private final Rectangle edge = new Rectangle();

    SkeletonRows() {
        getStyleClass().add("skeleton-rows");
        bars.getStyleClass().add("skeleton-bars");
        Random random = new Random(SAME_EACH_TIME);
        for (int i = 0; i < ROWS; i++) {
            Region bar = new Region();
            bar.getStyleClass().add("skeleton");
            bar.setMinHeight(BAR);
            bar.setMaxSize(SHORTEST + random.nextDouble() * SPREAD, BAR);
            bars.getChildren().add(bar);
        }
        bars.setSpacing(ROW - BAR);
        words.getStyleClass().addAll("skeleton-words", "muted");
        getChildren().addAll(bars, words);
        setMouseTransparent(true);
        // It fills what room there is and never asks for more.
        setMinSize(0, 0);
        setPrefSize(0, 0);
        setClip(edge);
        edge.widthProperty().bind(widthProperty());
        edge.heightProperty().bind(heightProperty());
    }

    /** Shows how far it is; without words nothing at all is shown, as it will not take long. */
    void show(String progress) {
        bars.setVisible(!progress.isEmpty());
        words.setText(progress);
        words.setVisible(!progress.isEmpty());
    }
}
