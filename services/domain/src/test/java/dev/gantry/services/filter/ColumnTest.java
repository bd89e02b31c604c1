package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ColumnTest {
    private final Column<String> column = new Column<>();

    @Test
    void findsAndCountsAmongTheRowsAskedFor() {
        column.put(0, "a");
        column.put(1, "b");
        column.put(2, null);
        column.put(3, "a");
        column.put(9, "a");

        assertEquals(BitSet.valueOf(new long[] {0b1001}), column.where("a"::equals, first(4)));
        assertEquals(Map.of("a", 2, "b", 1), column.count(first(4)));
        assertEquals(new BitSet(), column.where(value -> true, BitSet.valueOf(new long[] {0b100})));
    }

    @Test
    void aRowHasItsLastValueOnly() {
        column.put(0, "a");
        column.put(0, "b");
        assertEquals(Map.of("b", 1), column.count(first(1)));
        column.put(0, null);
        assertEquals(Map.of(), column.count(first(1)));
    }

    @Test
    void staysRightWhereEachRowHasItsOwnValue() {
        int rows = 10_000;
        IntStream.range(0, rows).forEach(row -> column.put(row, "own-" + row));
        column.put(17, null);
        column.put(18, "other");
        column.put(rows, "own-3");

        BitSet found = column.where(value -> value.equals("own-3") || value.equals("other"), first(rows + 1));

        assertEquals("{3, 18, 10000}", found.toString());
        assertEquals(2, column.count(first(rows + 1)).get("own-3"));
        assertEquals("{}", column.where("own-17"::equals, first(rows)).toString());
        assertEquals("{3}", column.where("own-3"::equals, first(rows)).toString());
    }

    @Test
    void staysRightWhereValuesComeAndGo() {
        int rows = 1_000;
        for (int turn = 0; turn < 400_000; turn++) {
            column.put(turn % rows, "value-" + turn / 10);
        }

        assertEquals(100, column.count(first(rows)).size());
        assertEquals(
                "{990, 991, 992, 993, 994, 995, 996, 997, 998, 999}",
                column.where("value-39999"::equals, first(rows)).toString());
        assertEquals("{}", column.where("value-7"::equals, first(rows)).toString());
    }

    private static BitSet first(int rows) {
        BitSet first = new BitSet();
        first.set(0, rows);
        return first;
    }
}
