package dev.gantry.views.tables;

import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.TableViewSkin;
import javafx.scene.control.skin.VirtualFlow;

/** The ordinary skin, which lets its flow be asked what is visible. FX thread. */
final class GridSkin<T> extends TableViewSkin<T> {
    GridSkin(TableView<T> grid) {
        super(grid);
    }

    VirtualFlow<TableRow<T>> flow() {
        return getVirtualFlow();
    }
}
