package dev.gantry.views.details.logs;

import java.util.Arrays;

/** Numbers in rising order, added at the end and let go at the start. One thread. */
final class LongList {
    private long[] values = new long[64];
    private int start;
    private int end;

    int size() {
        return end - start;
    }

    long get(int index) {
        return values[start + index];
    }

    void addAll(LongList more) {
        for (int i = 0; i < more.size(); i++) {
            add(more.get(i));
        }
    }

    void add(long value) {
        if (end == values.length) {
            int size = size();
            long[] roomy = size > values.length / 2 ? new long[values.length * 2] : values;
            System.arraycopy(values, start, roomy, 0, size);
            values = roomy;
            start = 0;
            end = size;
        }
        values[end++] = value;
    }

    /** Lets those below a value go, and says how many that were. */
    int dropBelow(long value) {
        int index = indexFrom(value);
        start += index;
        return index;
    }

    /** The index of the first that is the value or above it; the size where there is none. */
    int indexFrom(long value) {
        int found = Arrays.binarySearch(values, start, end, value);
        return (found < 0 ? -found - 1 : found) - start;
    }
}
