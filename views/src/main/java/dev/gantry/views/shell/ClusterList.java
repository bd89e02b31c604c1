package dev.gantry.views.shell;

import dev.gantry.services.cluster.ClusterLink;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.VBox;

/** All clusters one under the other, for when the bar has no room for them. FX thread. */
final class ClusterList extends VBox {
    private static final double WIDTH = 340;
    private static final double MOST = 480;
    private static final double ROW = 30;

    private final VBox rows = new VBox(4);

    ClusterList(Frame frame) {
        setId("cluster-list");
        getStyleClass().add("popover-panel");
        setAccessibleText(frame.text("shell.clusters.name"));
        for (ClusterLink link : frame.context().scope().allProperty().get()) {
            rows.getChildren()
                    .add(new ClusterChip(
                            frame,
                            link,
                            frame.context().faces().of(link.cluster().name())));
        }
        ScrollPane scroll = new ScrollPane(rows);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(Math.min(MOST, rows.getChildren().size() * ROW + 4));
        getChildren().add(scroll);
        setPrefWidth(WIDTH);
    }

    /** Where the keyboard goes first. */
    Node firstFocus() {
        return rows.getChildren().isEmpty() ? this : rows.getChildren().getFirst();
    }

    void refresh() {
        rows.getChildren().forEach(row -> ((ClusterChip) row).refresh());
    }
}
