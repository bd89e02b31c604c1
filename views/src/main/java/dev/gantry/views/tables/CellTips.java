package dev.gantry.views.tables;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.text.Text;

/**
 * Tells the whole text of a cell that has room for only part of it, where the pointer rests. One for a table, so that
 * cells carry no tooltip of their own. FX thread.
 */
final class CellTips<R extends Row> {
    private final Tooltip tip = new Tooltip();

    /** From now on for this cell of that column. */
    LiveCell<R> watch(LiveCell<R> cell, Column<R> column) {
        cell.addEventHandler(MouseEvent.MOUSE_ENTERED, event -> offer(cell, column));
        cell.addEventHandler(MouseEvent.MOUSE_EXITED, event -> Tooltip.uninstall(cell, tip));
        return cell;
    }

    private void offer(LiveCell<R> cell, Column<R> column) {
        Slot<R> slot = cell.getItem();
        if (slot != null && isCut(cell)) {
            tip.setText(column.text().apply(slot.row()));
            Tooltip.install(cell, tip);
        }
    }

    /** Whether a label in it shows less than its text: only its skin knows, by the text it drew. */
    static boolean isCut(Node node) {
        if (node instanceof Labeled label
                && label.getText() != null
                && label.lookup(".text") instanceof Text drawn
                && drawn.getParent() == label
                && !drawn.getText().equals(label.getText())) {
            return true;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(CellTips::isCut);
    }
}
