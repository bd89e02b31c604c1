package dev.gantry.views.tables;

import java.util.List;
import javafx.collections.ObservableListBase;

/** What a table shows, in order. Read-only but for {@link #swap}, which fires one change. FX thread. */
public final class SlotList<R extends Row> extends ObservableListBase<Slot<R>> {
    private List<Slot<R>> slots = List.of();

    /** Shows these from now on; the caller gives the list away. */
    void swap(List<Slot<R>> next) {
        List<Slot<R>> before = slots;
        beginChange();
        slots = next;
        nextReplace(0, next.size(), before);
        endChange();
    }

    @Override
    public Slot<R> get(int index) {
        return slots.get(index);
    }

    @Override
    public int size() {
        return slots.size();
    }
}
