package dev.gantry.views.tables;

import java.util.List;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.collections.ObservableListBase;

/** What a table shows, in order. Read-only but for {@link #swap}, which fires one change. FX thread. */
public final class SlotList<R extends Row> extends ObservableListBase<Slot<R>> {
    private List<Slot<R>> slots = List.of();

    /** Shows these from now on; the list must never change. */
    void swap(List<Slot<R>> next) {
        List<Slot<R>> before = slots;
        slots = next;
        fireChange(new Swap<>(this, before));
    }

    @Override
    public Slot<R> get(int index) {
        return slots.get(index);
    }

    @Override
    public int size() {
        return slots.size();
    }

    /** Everything was replaced. Made by hand, as the base class would note down each of 100,000 removals. */
    private static final class Swap<E> extends ListChangeListener.Change<E> {
        private static final int[] NOT_PERMUTED = {};

        private final List<E> before;
        private boolean isBeforeFirst = true;

        Swap(ObservableList<E> list, List<E> before) {
            super(list);
            this.before = before;
        }

        @Override
        public boolean next() {
            boolean first = isBeforeFirst;
            isBeforeFirst = false;
            return first;
        }

        @Override
        public void reset() {
            isBeforeFirst = true;
        }

        @Override
        public int getFrom() {
            return 0;
        }

        @Override
        public int getTo() {
            return getList().size();
        }

        @Override
        public List<E> getRemoved() {
            return before;
        }

        @Override
        protected int[] getPermutation() {
            return NOT_PERMUTED;
        }
    }
}
