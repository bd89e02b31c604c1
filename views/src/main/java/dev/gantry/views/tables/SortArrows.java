package dev.gantry.views.tables;

import dev.gantry.views.controls.Icon;
import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;

/**
 * A quiet arrow beside the head of each column the table is sorted by, in the place of the toolkit's own. FX thread.
 */
final class SortArrows<S> {
    private final TableView<S> grid;

    SortArrows(TableView<S> grid) {
        this.grid = grid;
        grid.getSortOrder().addListener((ListChangeListener<TableColumn<S, ?>>) change -> show());
    }

    void follow(TableColumn<S, ?> column) {
        column.sortTypeProperty().addListener((observed, before, type) -> show());
    }

    private void show() {
        List<TableColumn<S, ?>> order = grid.getSortOrder();
        for (TableColumn<S, ?> column : grid.getColumns()) {
            if (!order.contains(column)) {
                column.setGraphic(null);
                continue;
            }
            boolean up = column.getSortType() == TableColumn.SortType.ASCENDING;
            column.setGraphic((up ? Icon.ASCENDING : Icon.DESCENDING).node("sort-arrow"));
        }
    }
}
