package dev.gantry.views.details.logs;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

/** Whoever follows the changes alone has the same rows. */
class LogRowsTest {
    private final LogRows rows = new LogRows();
    private final List<Long> followed = new ArrayList<>();

    LogRowsTest() {
        rows.addListener((ListChangeListener<Long>) this::follow);
    }

    private void follow(ListChangeListener.Change<? extends Long> change) {
        while (change.next()) {
            followed.subList(change.getFrom(), change.getFrom() + change.getRemovedSize())
                    .clear();
            followed.addAll(change.getFrom(), change.getAddedSubList());
        }
    }

    private static LongList list(long... values) {
        LongList list = new LongList();
        for (long value : values) {
            list.add(value);
        }
        return list;
    }

    @Test
    void linesComeAtTheEndAndGoAtTheStart() {
        rows.showAll(0, 3);
        rows.grow(2, 5);
        assertEquals(List.of(2L, 3L, 4L), List.copyOf(rows));
        assertEquals(List.copyOf(rows), followed);
        assertEquals(1, rows.rowOf(3));
        rows.grow(9, 9);
        assertEquals(List.of(), List.copyOf(rows));
        assertEquals(List.of(), followed);
    }

    @Test
    void foundLinesDoSoToo() {
        rows.showAll(0, 3);
        rows.showFound(list(1, 4));
        rows.growFound(4, list(8, 9));
        assertEquals(List.of(4L, 8L, 9L), List.copyOf(rows));
        assertEquals(List.copyOf(rows), followed);
        assertEquals(1, rows.rowOf(5));
        rows.showAll(7, 10);
        assertEquals(List.of(7L, 8L, 9L), followed);
    }

    @Test
    void anyOrderOfChangesIsFollowed() {
        Random random = new Random(7);
        long end = 0;
        long first = 0;
        rows.showFound(new LongList());
        for (int turn = 0; turn < 300; turn++) {
            LongList more = new LongList();
            for (int i = random.nextInt(40); i > 0; i--) {
                more.add(end += 1 + random.nextInt(3));
            }
            first = Math.max(first, end - random.nextInt(200));
            rows.growFound(first, more);
            assertEquals(List.copyOf(rows), followed);
        }
    }
}
