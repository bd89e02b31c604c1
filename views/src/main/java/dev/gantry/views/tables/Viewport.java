package dev.gantry.views.tables;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.control.IndexedCell;
import javafx.scene.control.TableRow;
import javafx.scene.control.TableView;
import javafx.scene.control.skin.VirtualFlow;
import org.jspecify.annotations.Nullable;

/**
 * The part of a table that is seen: repaints it, and keeps it where the eye left it when the rows around it change. The
 * current row stays at its height on the screen; without one in sight, the first visible row does. FX thread.
 */
final class Viewport<R extends Row> implements TablePainter {
    private final LiveTable<R> table;
    private final TableView<Slot<R>> grid;
    private int lastIndex;

    Viewport(LiveTable<R> table, TableView<Slot<R>> grid) {
        this.table = table;
        this.grid = grid;
    }

    @Override
    public void around(Runnable swap) {
        Selection selection = table.model().selection();
        lastIndex = selection.isLost() ? lastIndex : Math.max(0, currentIndex());
        Hold hold = hold();
        swap.run();
        List<Slot<R>> now = table.model().list();
        if (selection.isLost() && !now.isEmpty()) {
            selection.moveTo(now.get(Math.min(lastIndex, now.size() - 1)).key());
        }
        if (hold != null) {
            restore(hold);
        }
        markRows();
    }

    @Override
    public void tick() {
        eachRow(LiveRow::tick);
        table.painted();
    }

    void markRows() {
        eachRow(LiveRow::mark);
    }

    /** Where the current row is now, or -1 where it is not shown. */
    int currentIndex() {
        RowKey current = table.model().selection().current();
        return current == null ? -1 : indexOf(current);
    }

    /** The index keys move from: where the current row was, if it is shown no more. */
    int startIndex() {
        int index = currentIndex();
        return index >= 0 ? index : lastIndex;
    }

    private int indexOf(RowKey key) {
        List<Slot<R>> slots = table.model().list();
        if (lastIndex < slots.size() && slots.get(lastIndex).key().equals(key)) {
            return lastIndex;
        }
        int index = slots.indexOf(table.model().slot(key));
        lastIndex = index < 0 ? lastIndex : index;
        return index;
    }

    /** Scrolls as little as brings a row into view. */
    void reveal(int index) {
        VirtualFlow<TableRow<Slot<R>>> flow = flow();
        // With everything in view a scroll may hide rows for good: JDK-8392756.
        if (flow == null || fits(flow)) {
            return;
        }
        double size = grid.getFixedCellSize();
        double offset = offset(flow);
        double above = index * size - offset;
        double below = above + size - flow.getHeight();
        if (above < 0) {
            flow.scrollPixels(above);
        } else if (below > 0) {
            flow.scrollPixels(below);
        }
    }

    /** How many px of rows are above the upper edge. */
    private double offset(VirtualFlow<TableRow<Slot<R>>> flow) {
        TableRow<Slot<R>> first = flow.getFirstVisibleCell();
        return first == null ? 0 : first.getIndex() * grid.getFixedCellSize() - first.getLayoutY();
    }

    /** How many whole rows are in view. */
    int page() {
        VirtualFlow<TableRow<Slot<R>>> flow = flow();
        return flow == null ? 1 : Math.max(1, (int) (flow.getHeight() / grid.getFixedCellSize()) - 1);
    }

    private @Nullable Hold hold() {
        VirtualFlow<TableRow<Slot<R>>> flow = flow();
        TableRow<Slot<R>> first = flow == null ? null : flow.getFirstVisibleCell();
        if (flow == null || first == null || first.getItem() == null) {
            return null;
        }
        double offset = offset(flow);
        if (offset <= 0) {
            return null;
        }
        int current = currentIndex();
        double height = current * grid.getFixedCellSize() - offset;
        boolean inSight = current >= 0 && height >= 0 && height < flow.getHeight();
        return inSight
                ? new Hold(table.model().list().get(current).key(), height)
                : new Hold(first.getItem().key(), first.getLayoutY());
    }

    private void restore(Hold hold) {
        VirtualFlow<TableRow<Slot<R>>> flow = flow();
        int index = table.model().list().indexOf(table.model().slot(hold.key));
        if (flow == null || index < 0 || fits(flow)) {
            return;
        }
        flow.scrollToTop(index);
        flow.scrollPixels(-hold.height);
    }

    private boolean fits(VirtualFlow<?> flow) {
        return table.model().list().size() * grid.getFixedCellSize() <= flow.getHeight();
    }

    @SuppressWarnings("unchecked")
    private @Nullable VirtualFlow<TableRow<Slot<R>>> flow() {
        return grid.getSkin() instanceof GridSkin<?> skin ? ((GridSkin<Slot<R>>) skin).flow() : null;
    }

    @SuppressWarnings("unchecked")
    private void eachRow(Consumer<LiveRow<R>> action) {
        VirtualFlow<TableRow<Slot<R>>> flow = flow();
        IndexedCell<Slot<R>> first = flow == null ? null : flow.getFirstVisibleCell();
        IndexedCell<Slot<R>> last = flow == null ? null : flow.getLastVisibleCell();
        if (flow == null || first == null || last == null) {
            return;
        }
        for (int i = first.getIndex(); i <= last.getIndex(); i++) {
            if (flow.getCell(i) instanceof LiveRow<?> row) {
                action.accept((LiveRow<R>) row);
            }
        }
    }

    /** A row and how far below the upper edge it stands, in px. */
    private record Hold(RowKey key, double height) {}
}
