package dev.gantry.views.tables;

import javafx.scene.control.CheckBox;
import javafx.scene.input.MouseEvent;

/** The box that shows, and with the mouse changes, whether a row is marked. FX thread. */
final class MarkCell<R extends Row> extends LiveCell<R> {
    private final CheckBox box = new CheckBox();
    private final LiveTable<R> table;

    MarkCell(LiveTable<R> table) {
        this.table = table;
        box.setFocusTraversable(false);
        box.setMouseTransparent(true);
        addEventFilter(MouseEvent.MOUSE_PRESSED, this::pressed);
    }

    private void pressed(MouseEvent event) {
        Slot<R> slot = getItem();
        if (slot != null && !isEmpty()) {
            table.model().selection().toggle(slot.key());
            table.selectionChanged();
            event.consume();
        }
    }

    @Override
    protected void paint(R row, Source source) {
        if (getGraphic() != box) {
            setGraphic(box);
        }
        box.setSelected(table.model().selection().isMarked(row.key()));
    }

    @Override
    public void updateSelected(boolean selected) {
        super.updateSelected(selected);
        box.setSelected(selected);
    }
}
