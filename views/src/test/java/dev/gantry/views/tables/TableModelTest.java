package dev.gantry.views.tables;

import static dev.gantry.views.tables.TestRow.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.filter.Filter;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.HandTurnedThreads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.Test;

class TableModelTest {
    private static final Duration HALF = Duration.ofMillis(500);
    private final HandTurnedThreads hand = new HandTurnedThreads(TestRow.MADE);
    private final Source source = source("live-sh");
    private final TableModel<TestRow> model =
            new TableModel<>(hand.threads(), TestRow.FIELDS, List.of(new SortBy<>(TestRow.NAME, true)), "digit");

    static Source source(String name) {
        return new Source(new FakeLink(name));
    }

    private static List<TestRow> rows(int count) {
        return IntStream.range(0, count)
                .mapToObj(i -> TestRow.of("live-sh", i, i))
                .toList();
    }

    private static Filter values(int atLeast) {
        return TestRow.filter("value>=" + atLeast);
    }

    @Test
    void firstRowsAreShownAtOnce() {
        model.put(source, rows(3));
        assertEquals(List.of("row-00000", "row-00001", "row-00002"), names(model.list()));
        assertEquals(3, model.arrangement().total());
        assertEquals(3, model.arrangement().groups());
        assertEquals(3, model.arrangement().shownOf(source));
    }

    @Test
    void tiesGoByClusterNamespaceAndName() {
        Source other = source("edge-cn");
        model.sort(List.of(new SortBy<>(TestRow.VALUE, false)));
        model.put(
                source, List.of(TestRow.of("live-sh", 2, 5), TestRow.of("live-sh", 1, 5), TestRow.of("live-sh", 3, 9)));
        model.put(other, List.of(TestRow.of("edge-cn", 9, 5)));
        hand.pass(HALF);
        assertEquals(List.of("row-00003", "row-00009", "row-00001", "row-00002"), names(model.list()));
    }

    @Test
    void oneUidInTwoClustersIsTwoRows() {
        model.put(source, List.of(TestRow.of("live-sh", 1, 1)));
        model.put(source("edge-cn"), List.of(TestRow.of("edge-cn", 1, 1)));
        hand.pass(HALF);
        assertEquals(2, model.list().size());
    }

    @Test
    void aSecondColumnOrdersWithinTheFirst() {
        model.put(
                source, List.of(TestRow.of("live-sh", 1, 1), TestRow.of("live-sh", 2, 2), TestRow.of("live-sh", 3, 1)));
        model.sort(List.of(new SortBy<>(TestRow.VALUE, true), new SortBy<>(TestRow.NAME, false)));
        hand.pass(HALF);
        assertEquals(List.of("row-00003", "row-00001", "row-00002"), names(model.list()));
    }

    @Test
    void contentChangesInPlaceAndOrderFollowsLater() {
        model.sort(List.of(new SortBy<>(TestRow.VALUE, true)));
        model.put(source, rows(3));
        hand.pass(HALF);
        Slot<TestRow> first = model.list().get(0);
        hand.pass(Duration.ofMillis(1));
        model.put(source, rows(2));
        hand.pass(Duration.ofMillis(100));
        model.put(source, List.of(first.row().with(99)));
        assertSame(first, model.list().get(0));
        assertEquals(99, first.row().value());
        hand.pass(HALF);
        assertSame(first, model.list().get(2));
    }

    @Test
    void changesReachTheOrderAtMostTwiceASecond() {
        model.put(source, rows(50));
        List<Integer> sizes = new ArrayList<>();
        model.list().addListener((ListChangeListener<Slot<TestRow>>)
                change -> sizes.add(model.list().size()));
        for (int i = 50; i < 550; i++) {
            model.put(source, List.of(TestRow.of("live-sh", i, i)));
            hand.pass(Duration.ofMillis(10));
        }
        assertTrue(sizes.size() <= 10, () -> "500 rows in 5 s came in " + sizes.size() + " swaps");
        hand.pass(HALF);
        hand.pass(HALF);
        assertEquals(550, model.list().size());
    }

    @Test
    void theUserIsAnsweredAtOnceEvenBetweenSwapsAndHops() {
        model.put(source, rows(10));
        model.filter(values(8));
        assertEquals(List.of("row-00008", "row-00009"), names(model.list()));
        assertEquals(8, model.arrangement().hidden());
    }

    @Test
    void aNarrowerFilterStillFindsRowsThatChangedSince() {
        model.put(source, rows(10));
        hand.pass(HALF);
        model.filter(values(5));
        hand.pass(Duration.ofMillis(60));
        model.put(source, List.of(TestRow.of("live-sh", 0, 70)));
        model.filter(values(6));
        hand.pass(Duration.ofMillis(60));
        assertEquals(List.of("row-00000", "row-00006", "row-00007", "row-00008", "row-00009"), names(model.list()));
    }

    @Test
    void timeAloneMakesRowsMatchWithinSeconds() {
        model.put(source, rows(3));
        model.filter(TestRow.filter("age>=7s"));
        hand.pass(Duration.ofSeconds(1));
        assertEquals(0, model.list().size());
        hand.pass(Duration.ofSeconds(10));
        assertEquals(3, model.list().size());
    }

    @Test
    void timeAloneChangesTheOrderWithinSeconds() {
        model.sort(List.of(new SortBy<>(TestRow.STATE, true)));
        model.put(source, List.of(TestRow.of("live-sh", 1, 600), TestRow.of("live-sh", 2, 7)));
        hand.pass(HALF);
        assertEquals(List.of("row-00001", "row-00002"), names(model.list()));
        hand.pass(Duration.ofSeconds(15));
        assertEquals(List.of("row-00002", "row-00001"), names(model.list()));
    }

    @Test
    void savedViewsAreCountedOverAllRowsWhateverIsShown() {
        model.put(source, rows(10));
        model.views(List.of(values(9), values(4)));
        model.filter(values(8));
        hand.pass(HALF);
        hand.pass(HALF);
        assertEquals(List.of(1, 6), model.arrangement().viewCounts());
    }

    @Test
    void aRemovedRowStaysGreyUntilTheNextSwap() {
        model.put(source, rows(3));
        Slot<TestRow> gone = model.list().get(1);
        model.remove(List.of(gone.key()));
        assertTrue(gone.isGone());
        assertEquals(3, model.list().size());
        hand.pass(HALF);
        hand.pass(HALF);
        assertEquals(List.of("row-00000", "row-00002"), names(model.list()));
        assertNull(model.slot(gone.key()));
    }

    @Test
    void marksAndCurrentRowStayWithTheirObjects() {
        model.put(source, rows(5));
        RowKey two = model.list().get(2).key();
        RowKey three = model.list().get(3).key();
        model.selection().moveTo(two);
        model.selection().toggle(two);
        model.selection().toggle(three);
        model.sort(List.of(new SortBy<>(TestRow.NAME, false)));
        model.filter(values(3));
        hand.pass(HALF);
        assertEquals(two, model.selection().current());
        assertEquals(2, model.selection().count(model.list().size()));
        assertEquals(1, model.selection().hidden(model.list()));
        model.remove(List.of(three));
        hand.pass(HALF);
        hand.pass(HALF);
        assertEquals(1, model.selection().count(model.list().size()));
        assertFalse(model.selection().isMarked(three));
    }

    @Test
    void allThatMatchIsAFlagAndEndsWithTheFilter() {
        model.put(source, rows(5));
        model.selection().markAll();
        model.selection().toggle(model.list().get(0).key());
        model.put(source, List.of(TestRow.of("live-sh", 77, 1)));
        hand.pass(HALF);
        hand.pass(HALF);
        assertEquals(5, model.selection().count(model.list().size()));
        assertTrue(model.selection().isMarked(TestRow.of("live-sh", 77, 1).key()));
        model.filter(values(1));
        assertTrue(model.selection().isEmpty());
    }

    @Test
    void hiddenPagesDrawNothingAndCatchUp() {
        model.put(source, rows(2));
        long before = model.hops();
        model.pause();
        for (int i = 0; i < 100; i++) {
            model.put(source, List.of(TestRow.of("live-sh", i, -i)));
            hand.pass(Duration.ofMillis(100));
        }
        assertEquals(before, model.hops());
        assertEquals(2, model.list().size());
        model.resume();
        hand.pass(HALF);
        assertEquals(100, model.list().size());
    }

    @Test
    void aFloodCostsTwentyHopsASecondAndItsLastStateIsShown() {
        int seconds = 5;
        model.put(source, rows(7_000));
        hand.pass(HALF);
        long before = model.hops();
        int[] drawn = {0};
        model.onDraw(() -> drawn[0] = model.list().get(6_999).row().value());
        for (int i = 0; i < 2_000 * seconds; i++) {
            model.put(source, List.of(TestRow.of("live-sh", 5_000 + i % 2_000, i)));
            if (i % 2 == 1) {
                hand.pass(Duration.ofMillis(1));
            }
        }
        long hops = model.hops() - before;
        assertTrue(hops <= 20L * seconds + 1, () -> hops + " hops in " + seconds + " s");
        hand.pass(Duration.ofMillis(100));
        assertEquals(2_000 * seconds - 1, drawn[0]);
    }

    @Test
    void closingLeavesNoTimerBehind() {
        model.put(source, rows(2));
        model.put(source, rows(3));
        model.close();
        assertEquals(0, hand.waiting());
    }
}
