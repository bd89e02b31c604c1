package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class RowTextTest {
    private static final TestRow AWKWARD = new TestRow(TestRow.of("c", 1, 1).key(), "ns", "a, \"b\"\tc\nd", 3, "");

    @Test
    void csvQuotesWhatWouldBreakALine() {
        assertEquals(
                "name,value\n\"a, \"\"b\"\"\tc\nd\",3\n",
                RowText.csv(List.of(TestRow.NAME, TestRow.VALUE), List.of(AWKWARD)));
    }

    @Test
    void tabbedTextKeepsOneLineARow() {
        assertEquals(
                "Name\tRestarts\na, \"b\" c d\t3\n",
                RowText.tabbed(List.of("Name", "Restarts"), List.of(TestRow.NAME, TestRow.VALUE), List.of(AWKWARD)));
    }
}
