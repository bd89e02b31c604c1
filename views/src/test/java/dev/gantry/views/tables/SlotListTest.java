package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class SlotListTest {
    private final Source source = TableModelTest.source("live-sh");

    private List<Slot<TestRow>> slots(int... numbers) {
        List<Slot<TestRow>> slots = new ArrayList<>();
        for (int number : numbers) {
            slots.add(new Slot<>(TestRow.of("live-sh", number, 0), source));
        }
        return slots;
    }

    @Test
    void aSwapIsOneReplacementOfEverything() {
        SlotList<TestRow> list = new SlotList<>();
        List<Slot<TestRow>> before = slots(1, 2);
        List<Slot<TestRow>> after = slots(3, 4, 5);
        list.swap(before);
        List<String> heard = new ArrayList<>();
        for (int listener = 0; listener < 2; listener++) {
            list.addListener((ListChangeListener<Slot<TestRow>>) change -> {
                assertTrue(change.next());
                assertTrue(change.wasReplaced());
                assertEquals(before, change.getRemoved());
                assertEquals(after, change.getAddedSubList());
                assertFalse(change.next());
                heard.add(change.getFrom() + ".." + change.getTo());
            });
        }
        list.swap(after);
        assertEquals(List.of("0..3", "0..3"), heard);
        assertEquals(after, list);
    }
}
