package dev.gantry.views.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.control.TableRow;
import org.jspecify.annotations.Nullable;

/** A row that repaints its cells only when its slot, the row in it or the cluster's state is another. FX thread. */
final class LiveRow<R extends Row> extends TableRow<Slot<R>> {
    private static final PseudoClass STALE = PseudoClass.getPseudoClass("stale");
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");

    private final LiveTable<R> table;
    private @Nullable Painted<R> painted;

    LiveRow(LiveTable<R> table) {
        this.table = table;
        setOnMousePressed(event -> table.pressed(this, event));
        setOnContextMenuRequested(event -> table.menuRequested(this, event));
    }

    /** From the coalescer's one hop. */
    void tick() {
        Slot<R> slot = getItem();
        if (slot == null || isEmpty()) {
            return;
        }
        slot.age(table.nowSeconds());
        Painted<R> now = look(slot);
        if (now.equals(painted)) {
            return;
        }
        boolean changed = painted != null && painted.slot == slot && painted.puts != now.puts;
        paint(now);
        List<LiveCell<?>> differing = new ArrayList<>();
        for (Node child : getChildrenUnmodifiable()) {
            if (repaint(child, now) && changed) {
                differing.add((LiveCell<?>) child);
            }
        }
        if (!differing.isEmpty()) {
            table.flashes().light(differing);
        }
    }

    /** Whether it shows something else now that is more than an age. */
    @SuppressWarnings("unchecked")
    private boolean repaint(Node child, Painted<R> now) {
        if (child instanceof LiveCell<?> cell && !cell.isEmpty()) {
            String before = cell.signal();
            ((LiveCell<R>) cell).paint(now.row, now.slot.source());
            return !before.equals(cell.signal());
        }
        return false;
    }

    private Painted<R> look(Slot<R> slot) {
        Source source = slot.source();
        return new Painted<>(slot, slot.row(), slot.puts(), source.state(), source.age(), slot.isGone(), table.epoch());
    }

    private void paint(Painted<R> now) {
        painted = now;
        pseudoClassStateChanged(STALE, now.state.isOld());
        pseudoClassStateChanged(GONE, now.gone);
    }

    /** Shows whether this is the current row and whether it is marked. */
    void mark() {
        Slot<R> slot = getItem();
        Selection selection = table.model().selection();
        boolean filled = slot != null && !isEmpty();
        boolean marked =
                filled && selection.isMarked(Objects.requireNonNull(slot).key());
        boolean current =
                filled && selection.isCurrent(Objects.requireNonNull(slot).key());
        if (isSelected() != marked) {
            updateSelected(marked);
        }
        if (isFocused() != current) {
            setFocused(current);
        }
    }

    @Override
    protected void updateItem(@Nullable Slot<R> slot, boolean empty) {
        if (slot != getItem()) {
            getChildrenUnmodifiable().forEach(table.flashes()::forget);
        }
        super.updateItem(slot, empty);
        if (empty || slot == null) {
            painted = null;
            pseudoClassStateChanged(STALE, false);
            pseudoClassStateChanged(GONE, false);
            return;
        }
        slot.age(table.nowSeconds());
        paint(look(slot));
    }

    @Override
    public void updateIndex(int index) {
        super.updateIndex(index);
        mark();
    }

    private record Painted<R extends Row>(
            Slot<R> slot, R row, int puts, SourceState state, String age, boolean gone, int epoch) {
        /** By identity: a row equal to the one painted but made anew is rare and cheap to paint. */
        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof Painted<?> that
                    && slot == that.slot
                    && row == that.row
                    && state == that.state
                    && age == that.age
                    && gone == that.gone
                    && epoch == that.epoch;
        }

        @Override
        public int hashCode() {
            return System.identityHashCode(row);
        }
    }
}
