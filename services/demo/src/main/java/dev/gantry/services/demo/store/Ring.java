package dev.gantry.services.demo.store;

import java.util.Arrays;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Changes in the order of their revisions, oldest at 0, found by revision in logarithmic time. Guarded by its owner.
 */
final class Ring {
    private @Nullable StoreEvent[] slots = new @Nullable StoreEvent[16];
    private int start;
    private int size;

    int size() {
        return size;
    }

    StoreEvent get(int index) {
        return Objects.requireNonNull(slots[slot(Objects.checkIndex(index, size))]);
    }

    void add(StoreEvent event) {
        if (size == slots.length) {
            grow();
        }
        slots[slot(size)] = event;
        size++;
    }

    StoreEvent removeFirst() {
        StoreEvent first = get(0);
        slots[start] = null;
        start = slot(1);
        size--;
        return first;
    }

    void clear() {
        Arrays.fill(slots, null);
        size = 0;
    }

    /** Where the first change after a revision is; the size where there is none. */
    int firstAfter(long revision) {
        int low = 0;
        int high = size;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (get(middle).revision() <= revision) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    private int slot(int index) {
        return (start + index) & (slots.length - 1);
    }

    private void grow() {
        @Nullable StoreEvent[] larger = new @Nullable StoreEvent[slots.length * 2];
        for (int i = 0; i < size; i++) {
            larger[i] = slots[slot(i)];
        }
        slots = larger;
        start = 0;
    }
}
