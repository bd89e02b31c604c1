package dev.gantry.services.filter;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What many rows have for one field. Rows share most values, so a row takes two bytes, the number of its value among
 * the different ones or 0 for none, and a condition is tried once a value rather than once a row. Where most rows have
 * a value of their own, numbers would only cost, and the column keeps the values by row. One thread at a time.
 */
final class Column<V> {
    /** So few different values are always worth numbering. */
    private static final int FEW = 2_048;

    /** With more than this a number might outgrow its two bytes before the next review. */
    private static final int MANY = 30_000;

    private char[] codes = {};

    /** By code; by row once numbers are given up. */
    private List<@Nullable V> values = new ArrayList<>(Arrays.asList((V) null));

    /** Null once numbers are given up. */
    private @Nullable Map<V, Character> known = new HashMap<>();

    private int limit = FEW;

    /** Gives a row its value, null for none. */
    void put(int row, @Nullable V value) {
        if (row >= codes.length) {
            codes = Arrays.copyOf(codes, row + 1 + row / 4);
        }
        Map<V, Character> numbered = known;
        if (numbered == null) {
            set(row, value);
        } else if (value == null) {
            codes[row] = 0;
        } else {
            Character code = numbered.get(value);
            if (code != null) {
                codes[row] = code;
            } else {
                putNew(row, value);
            }
        }
    }

    private void putNew(int row, V value) {
        if (values.size() > limit) {
            review();
        }
        Map<V, Character> numbered = known;
        if (numbered == null) {
            set(row, value);
        } else {
            codes[row] = (char) values.size();
            numbered.put(value, codes[row]);
            values.add(value);
        }
    }

    private void set(int row, @Nullable V value) {
        while (values.size() <= row) {
            values.add(null);
        }
        values.set(row, value);
    }

    /** Forgets values that no row has any more, or numbers altogether where they do not pay. */
    private void review() {
        BitSet used = new BitSet();
        int rows = 0;
        for (char code : codes) {
            used.set(code);
            rows += code == 0 ? 0 : 1;
        }
        int different = used.cardinality();
        if (different > rows / 2 || different > MANY) {
            giveUpNumbers();
        } else {
            renumber(used);
            limit = Math.max(FEW, 2 * different);
        }
    }

    private void giveUpNumbers() {
        List<@Nullable V> byRow = new ArrayList<>(codes.length);
        for (char code : codes) {
            byRow.add(values.get(code));
        }
        values = byRow;
        known = null;
    }

    private void renumber(BitSet used) {
        List<@Nullable V> kept = new ArrayList<>(Arrays.asList((V) null));
        Map<V, Character> numbered = new HashMap<>();
        char[] renumbered = new char[values.size()];
        for (int code = 1; code < renumbered.length; code++) {
            V value = values.get(code);
            if (used.get(code) && value != null) {
                renumbered[code] = (char) kept.size();
                numbered.put(value, renumbered[code]);
                kept.add(value);
            }
        }
        for (int row = 0; row < codes.length; row++) {
            codes[row] = renumbered[codes[row]];
        }
        values = kept;
        known = numbered;
    }

    /** Those of the rows whose value passes; rows without a value never do. */
    BitSet where(Predicate<V> wanted, BitSet rows) {
        BitSet found = new BitSet(codes.length);
        BitSet passing = known == null ? found : new BitSet(values.size());
        for (int i = 0; i < values.size(); i++) {
            V value = values.get(i);
            if (value != null && (known != null || rows.get(i)) && wanted.test(value)) {
                passing.set(i);
            }
        }
        if (known != null) {
            for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
                if (passing.get(codes[row])) {
                    found.set(row);
                }
            }
        }
        return found;
    }

    /** How many of the rows have each value. */
    Map<V, Integer> count(BitSet rows) {
        int[] counts = new int[values.size()];
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit(row + 1)) {
            counts[known == null ? row : codes[row]]++;
        }
        Map<V, Integer> result = new HashMap<>();
        for (int i = 0; i < counts.length; i++) {
            V value = values.get(i);
            if (value != null && counts[i] > 0) {
                result.merge(value, counts[i], Integer::sum);
            }
        }
        return result;
    }
}
