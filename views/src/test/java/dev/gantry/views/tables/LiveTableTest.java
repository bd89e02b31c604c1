package dev.gantry.views.tables;

import static dev.gantry.views.tables.TestRow.names;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.resources.Stylesheets;
import dev.gantry.services.settings.Appearance;
import dev.gantry.services.settings.Settings;
import dev.gantry.views.testing.CssWarnings;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.HandTurnedThreads;
import dev.gantry.views.testing.MemorySettings;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javafx.css.PseudoClass;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableRow;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.paint.Color;
import org.junit.jupiter.api.Test;

class LiveTableTest {
    private static final PseudoClass GONE = PseudoClass.getPseudoClass("gone");
    private static final PseudoClass FLASH = PseudoClass.getPseudoClass("flash");
    private final HandTurnedThreads hand = new HandTurnedThreads(Instant.ofEpochSecond(1_000));
    private final MemorySettings settings = new MemorySettings();
    private final Source source = TableModelTest.source("live-sh");

    /** A table in a scene that is laid out but not shown. */
    private final class Bench {
        private final TableModel<TestRow> model =
                new TableModel<>(hand.threads(), TestRow.FIELDS, List.of(new SortBy<>(TestRow.NAME, true)), "");
        private final LiveTable<TestRow> table = new LiveTable<>(model, columns());
        private final Scene scene;
        private final List<String> heard = new ArrayList<>();

        Bench(int rows) {
            this(rows, 400);
        }

        Bench(int rows, double height) {
            scene = new Scene(table, 800, height);
            scene.getStylesheets().setAll(Stylesheets.of(true));
            model.put(
                    source,
                    IntStream.range(0, rows)
                            .mapToObj(i -> TestRow.of("live-sh", i, i))
                            .toList());
            table.setOnOpen(slot -> heard.add("open " + slot.row().name()));
            table.setOnBack(() -> heard.add("back"));
            layout();
        }

        private TableColumns<TestRow> columns() {
            return new TableColumns<>(
                    "test",
                    List.of(
                            LiveColumn.left(TestRow.NAME, 200, () -> TextCell.of(TestRow::name))
                                    .growing(),
                            LiveColumn.right(TestRow.VALUE, 80, () -> TextCell.of(row -> "" + row.value())),
                            LiveColumn.right(TestRow.AGE, 80, () -> TextCell.of(TestRow::age))
                                    .onDemand()),
                    Messages.in(Language.ENGLISH),
                    settings);
        }

        void layout() {
            table.applyCss();
            table.layout();
        }

        void pass(int millis) {
            hand.pass(Duration.ofMillis(millis));
            layout();
        }

        void press(KeyCode code, boolean shift, boolean control) {
            Event.fireEvent(
                    table.grid(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, shift, control, false, false));
            layout();
        }

        void press(KeyCode code) {
            press(code, false, false);
        }

        String current() {
            Slot<TestRow> slot = table.current();
            return slot == null ? "nothing" : slot.row().name();
        }

        @SuppressWarnings("unchecked")
        TableRow<Slot<TestRow>> rowOf(String name) {
            return table.lookupAll(".table-row-cell").stream()
                    .map(node -> (TableRow<Slot<TestRow>>) node)
                    .filter(row -> !row.isEmpty() && row.isVisible() && row.getItem() != null)
                    .filter(row -> row.getItem().row().name().equals(name))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError(name + " is not in view"));
        }

        double heightOf(String name) {
            return rowOf(name).getLayoutY();
        }
    }

    @Test
    void arrowsAndLettersMoveAndTheRowScrollsIntoView() {
        Fx.run(() -> {
            Bench bench = new Bench(200);
            bench.press(KeyCode.DOWN);
            assertEquals("row-00000", bench.current());
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.J);
            bench.press(KeyCode.J);
            bench.press(KeyCode.K);
            assertEquals("row-00002", bench.current());
            bench.press(KeyCode.G, true, false);
            assertEquals("row-00199", bench.current());
            assertNotNull(bench.rowOf("row-00199"));
            assertTrue(bench.rowOf("row-00199").isFocused());
            bench.press(KeyCode.PAGE_UP);
            assertEquals("row-001" + (99 - bench.table.viewport().page()), bench.current());
            bench.press(KeyCode.G);
            assertEquals("row-00000", bench.current());
            bench.press(KeyCode.END);
            assertEquals("row-00199", bench.current());
            bench.press(KeyCode.HOME);
            assertEquals("row-00000", bench.current());
        });
    }

    @Test
    void enterOpensAndEscapeLetsGoOfMarksBeforeItGoesBack() {
        Fx.run(() -> {
            Bench bench = new Bench(5);
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.ENTER);
            bench.press(KeyCode.SPACE);
            assertEquals(1, bench.model.selection().count(5));
            assertTrue(bench.rowOf("row-00000").isSelected());
            bench.press(KeyCode.ESCAPE);
            assertTrue(bench.model.selection().isEmpty());
            assertFalse(bench.rowOf("row-00000").isSelected());
            bench.press(KeyCode.ESCAPE);
            assertEquals(List.of("open row-00000", "back"), bench.heard);
        });
    }

    @Test
    void shiftExtendsAndControlATakesAllThatMatch() {
        Fx.run(() -> {
            Bench bench = new Bench(50);
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.DOWN, true, false);
            bench.press(KeyCode.DOWN, true, false);
            assertEquals(List.of("row-00000", "row-00001", "row-00002"), names(bench.table.chosen()));
            bench.press(KeyCode.A, false, true);
            assertTrue(bench.model.selection().isAll());
            assertEquals(50, bench.table.chosen().size());
        });
    }

    @Test
    void theCurrentRowStaysAtItsHeightWhenRowsComeAboveIt() {
        Fx.run(() -> {
            Bench bench = new Bench(300);
            bench.table.moveTo(bench.model.list().get(150).key());
            bench.layout();
            bench.press(KeyCode.UP);
            double before = bench.heightOf("row-00149");
            bench.model.put(
                    source, IntStream.range(1, 20).mapToObj(i -> above(i)).toList());
            bench.pass(1_000);
            assertEquals("row-00149", bench.current());
            assertEquals(319, bench.model.list().size());
            assertEquals(before, bench.heightOf("row-00149"), 0.5);
            assertTrue(bench.rowOf("row-00149").isFocused());
        });
    }

    private static TestRow above(int number) {
        TestRow row = TestRow.of("live-sh", 9_000 + number, 0);
        return new TestRow(row.key(), row.namespace(), "a-" + number, 0, "");
    }

    @Test
    void atTheTopNewRowsAreSeen() {
        Fx.run(() -> {
            Bench bench = new Bench(300);
            bench.model.put(source, List.of(above(1)));
            bench.pass(1_000);
            assertEquals(0, bench.heightOf("a-1"), 0.5);
        });
    }

    @Test
    void whenTheCurrentRowGoesItsNeighbourTakesItsPlace() {
        Fx.run(() -> {
            Bench bench = new Bench(10);
            bench.table.moveTo(bench.model.list().get(4).key());
            bench.model.remove(List.of(bench.model.list().get(4).key()));
            bench.pass(60);
            assertTrue(bench.rowOf("row-00004").getPseudoClassStates().contains(GONE));
            bench.pass(1_000);
            assertEquals("row-00005", bench.current());
        });
    }

    @Test
    void aChangedRowIsRepaintedInPlaceWithoutASwap() {
        Fx.run(() -> {
            Bench bench = new Bench(10);
            bench.pass(600);
            Slot<TestRow> slot = bench.model.list().get(3);
            bench.model.put(source, List.of(slot.row().with(4_711)));
            bench.pass(60);
            assertTrue(bench.rowOf("row-00003").lookupAll(".table-cell").stream()
                    .anyMatch(cell -> ((LiveCell<?>) cell).getText() != null
                            && ((LiveCell<?>) cell).getText().equals("4711")));
        });
    }

    @Test
    void agesOfVisibleRowsFollowTheClock() {
        Fx.run(() -> {
            Bench bench = new Bench(500);
            bench.pass(3_100);
            assertEquals("1003", bench.model.list().get(0).row().age());
            assertEquals("1000", bench.model.list().get(400).row().age());
            bench.press(KeyCode.G, true, false);
            assertEquals("1003", bench.model.list().get(499).row().age());
        });
    }

    @Test
    void clickingAHeadSortsInTheBackgroundAndIsRemembered() {
        Fx.run(() -> {
            Bench bench = new Bench(10);
            TableColumn<Slot<TestRow>, ?> value =
                    bench.table.grid().getColumns().get(2);
            assertEquals("value", value.getId());
            value.setSortType(TableColumn.SortType.DESCENDING);
            bench.table.grid().getSortOrder().setAll(List.of(value));
            bench.pass(100);
            assertEquals("row-00009", bench.model.list().get(0).row().name());
            assertEquals("value", settings.current().table("test").sortedBy());
            assertTrue(settings.current().table("test").descending());
            Bench again = new Bench(10);
            assertEquals(
                    TableColumn.SortType.DESCENDING,
                    again.table.grid().getSortOrder().getFirst().getSortType());
        });
    }

    @Test
    void columnsAreRemembered() {
        Fx.run(() -> {
            Bench bench = new Bench(10);
            bench.table.grid().getColumns().get(3).setVisible(true);
            bench.table.grid().getColumns().get(2).setPrefWidth(123);
            bench.layout();
            bench.table.close();
            Bench again = new Bench(10);
            assertTrue(again.table.grid().getColumns().get(3).isVisible());
            assertEquals(123, again.table.grid().getColumns().get(2).getWidth(), 0.5);
            assertEquals(
                    List.of(TestRow.NAME, TestRow.VALUE, TestRow.AGE),
                    again.table.columns().visible());
        });
    }

    @Test
    void columnsFillTheWidthAndRowsHaveTheChosenHeight() {
        Fx.run(() -> {
            settings.update(
                    old -> old.withAppearance(Settings.DEFAULT.appearance().withDensity(Appearance.Density.ROOMY)));
            Bench bench = new Bench(40);
            double used = bench.table.grid().getVisibleLeafColumns().stream()
                    .mapToDouble(TableColumn::getWidth)
                    .sum();
            assertEquals(790, used, 1);
            assertEquals(32, bench.rowOf("row-00000").getHeight(), 0.5);
            bench.table.setRoomy(false);
            bench.layout();
            assertEquals(24, bench.rowOf("row-00000").getHeight(), 0.5);
        });
    }

    @Test
    void copyTakesTheVisibleColumnsOfTheChosenRows() {
        Fx.run(() -> {
            Bench bench = new Bench(5);
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.DOWN);
            bench.press(KeyCode.C, false, true);
            assertEquals(
                    "Name\tRestarts\nrow-00001\t1\n",
                    Clipboard.getSystemClipboard().getString());
            bench.press(KeyCode.SPACE);
            bench.press(KeyCode.DOWN, true, false);
            bench.press(KeyCode.C, true, true);
            assertEquals(
                    "name,value\nrow-00001,1\nrow-00002,2\n",
                    Clipboard.getSystemClipboard().getString());
        });
    }

    private static List<String> lit(Bench bench) {
        return bench.table.lookupAll(".table-cell").stream()
                .filter(cell -> cell.getPseudoClassStates().contains(FLASH))
                .map(cell -> ((LiveCell<?>) cell).getText())
                .toList();
    }

    private void change(Bench bench, int rows) {
        bench.model.put(
                source,
                IntStream.range(0, rows)
                        .mapToObj(i -> bench.model.list().get(i).row())
                        .map(row -> row.with(row.value() + 4_000))
                        .toList());
        bench.pass(60);
    }

    @Test
    void onlyTheCellThatChangedLightsUpAndOnlyOnce() {
        try (CssWarnings css = new CssWarnings()) {
            Fx.run(() -> {
                Bench bench = new Bench(100);
                bench.pass(1_100);
                assertEquals(List.of(), lit(bench), "ages alone light nothing up");
                change(bench, 1);
                assertEquals(List.of("4000"), lit(bench));
                assertTrue(isTinted(bench), "it is lit but shows no tint");
                bench.pass(250);
                assertEquals(List.of(), lit(bench));
            });
            assertEquals(List.of(), css.messages());
        }
    }

    private static boolean isTinted(Bench bench) {
        return bench.rowOf("row-00000").lookupAll(".table-cell").stream()
                .map(cell -> ((Region) cell).getBackground())
                .flatMap(background -> background == null ? Stream.empty() : background.getFills().stream())
                .anyMatch(fill -> fill.getFill() instanceof Color colour && colour.getOpacity() > 0.1);
    }

    @Test
    void whereManyRowsChangeNoneLightsUp() {
        Fx.run(() -> {
            Bench bench = new Bench(100, 900);
            bench.pass(1_100);
            change(bench, 30);
            assertEquals(List.of(), lit(bench));
            bench.pass(1_100);
            change(bench, 3);
            assertEquals(3, lit(bench).size());
        });
    }

    @Test
    void nothingLightsUpUnderReducedMotion() {
        Fx.run(() -> {
            Bench bench = new Bench(10);
            bench.scene.getPreferences().setReducedMotion(true);
            bench.pass(1_100);
            change(bench, 1);
            assertEquals(List.of(), lit(bench));
        });
    }

    @Test
    void aClosedTableLeavesNoTimerOfALitCell() {
        Fx.run(() -> {
            int before = hand.waiting();
            Bench bench = new Bench(10);
            bench.pass(1_100);
            change(bench, 1);
            assertEquals(1, lit(bench).size());
            bench.table.close();
            assertEquals(before, hand.waiting());
        });
    }
}
