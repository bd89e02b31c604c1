package dev.gantry.views.tables;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;

/**
 * All slots in the order the user asked for. It is kept through changes: what moved is taken out and put where it
 * belongs now, and the rest is not compared again. One thread at a time.
 */
final class Ranking<R extends Row> {
    private Line<R> line = new Line<>(0);
    private List<SortBy<R>> sortedBy = List.of();
    private Comparator<R> order = SortBy.comparator(sortedBy);

    /** Whether the one row may stand where the other stood. */
    boolean isLevel(R one, R other) {
        return order.compare(one, other) == 0;
    }

    /**
     * @param moved numbers of slots that belong elsewhere now, or went
     * @param coming those that are to be put where they belong
     */
    void update(List<SortBy<R>> sort, BitSet moved, List<Slot<R>> coming) {
        boolean isOther = !sort.equals(sortedBy);
        if (!isOther && moved.isEmpty() && coming.isEmpty()) {
            return;
        }
        Line<R> kept = line.without(moved);
        List<Slot<R>> inserted = new ArrayList<>(coming);
        if (isOther) {
            sortedBy = sort;
            order = SortBy.comparator(sort);
            inserted.addAll(kept.all());
            kept = new Line<>(0);
        }
        inserted.sort(Comparator.comparing(Slot::placed, order));
        line = merge(kept, inserted);
    }

    private Line<R> merge(Line<R> kept, List<Slot<R>> inserted) {
        Comparator<Slot<R>> bySlot = Comparator.comparing(Slot::placed, order);
        Line<R> merged = new Line<>(kept.size + inserted.size());
        int from = 0;
        for (Slot<R> slot : inserted) {
            int found = Arrays.binarySearch(kept.slots, from, kept.size, slot, bySlot);
            int to = found < 0 ? -found - 1 : found;
            merged.addAll(kept, from, to);
            merged.add(slot);
            from = to;
        }
        merged.addAll(kept, from, kept.size);
        return merged;
    }

    /** The slots of these numbers in their order; the list never changes. */
    List<Slot<R>> only(BitSet numbers) {
        return Collections.unmodifiableList(line.only(numbers));
    }

    /**
     * Slots with their numbers beside them, so that choosing some follows no reference. Arrays, since a list filled
     * slot by slot takes three times as long, and this is most of what a key stroke costs. Not changed once made.
     */
    private static final class Line<R extends Row> {
        private final Slot<R>[] slots;
        private final int[] numbers;
        private int size;

        Line(int most) {
            slots = array(most);
            numbers = new int[most];
        }

        @SuppressWarnings("unchecked")
        private static <R extends Row> Slot<R>[] array(int length) {
            return (Slot<R>[]) new Slot<?>[length];
        }

        void add(Slot<R> slot) {
            slots[size] = slot;
            numbers[size] = slot.number();
            size++;
        }

        void addAll(Line<R> other, int from, int to) {
            System.arraycopy(other.slots, from, slots, size, to - from);
            System.arraycopy(other.numbers, from, numbers, size, to - from);
            size += to - from;
        }

        Line<R> without(BitSet moved) {
            if (moved.isEmpty()) {
                return this;
            }
            Line<R> kept = new Line<>(size);
            int from = 0;
            for (int i = 0; i < size; i++) {
                if (moved.get(numbers[i])) {
                    kept.addAll(this, from, i);
                    from = i + 1;
                }
            }
            kept.addAll(this, from, size);
            return kept;
        }

        List<Slot<R>> all() {
            return Arrays.asList(slots).subList(0, size);
        }

        List<Slot<R>> only(BitSet chosen) {
            Slot<R>[] result = array(chosen.cardinality());
            if (result.length == size) {
                return all();
            }
            int found = 0;
            for (int i = 0; found < result.length; i++) {
                if (chosen.get(numbers[i])) {
                    result[found++] = slots[i];
                }
            }
            return Arrays.asList(result);
        }
    }
}
