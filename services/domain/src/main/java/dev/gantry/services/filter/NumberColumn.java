package dev.gantry.services.filter;

import java.util.Arrays;
import java.util.BitSet;
import java.util.function.DoublePredicate;

/** A number of each of many rows, eight bytes a row, NaN where it is not known. One thread at a time. */
final class NumberColumn {
    private double[] values = {};

    void put(int row, double value) {
        if (row >= values.length) {
            values = Arrays.copyOf(values, row + 1 + row / 4);
        }
        values[row] = value;
    }

    /** Those of the rows whose number passes. */
    BitSet where(DoublePredicate wanted, BitSet rows) {
        BitSet found = new BitSet(values.length);
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            if (wanted.test(values[row])) {
                found.set(row);
            }
        }
        return found;
    }
}
