package dev.gantry.views.fleet;

import dev.gantry.views.controls.Meter;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** One resource of a cluster: name and share, a bar with the alarm tick, both amounts. FX thread. */
final class LoadMeter extends VBox {
    private static final double WIDTH = 60;
    private static final double HEIGHT = 4;

    LoadMeter(String name, ClusterSummary.Load load) {
        super(4);
        Label title = new Label(name);
        title.getStyleClass().addAll("small", "muted");
        Label percent = new Label(load.percent());
        percent.getStyleClass().add("small");
        percent.setMinWidth(USE_PREF_SIZE);
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Meter meter = new Meter(WIDTH, HEIGHT, true);
        meter.setMaxWidth(Double.MAX_VALUE);
        meter.show(load.share(), name + " " + load.percent());
        Label amounts = new Label(load.amounts());
        amounts.getStyleClass().addAll("micro", "muted");
        amounts.setTooltip(new Tooltip(load.amounts()));
        getChildren().addAll(new HBox(title, gap, percent), meter, amounts);
        HBox.setHgrow(this, Priority.ALWAYS);
        setPrefWidth(WIDTH);
    }
}
