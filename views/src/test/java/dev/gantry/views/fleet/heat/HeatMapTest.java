package dev.gantry.views.fleet.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.resources.Messages;
import dev.gantry.resources.Stylesheets;
import dev.gantry.services.heat.Grouping;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import dev.gantry.views.testing.FakeFleet;
import dev.gantry.views.testing.FakeLink;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import dev.gantry.views.theme.Fonts;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.ScrollBar;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The map by keyboard and by ear, and how seldom it is drawn. */
@Tag("fx")
class HeatMapTest {
    private final List<String> opened = new ArrayList<>();

    private void with(List<HeatNode> nodes, Consumer<HeatMap> look) {
        Fx.run(() -> {
            Fonts.load();
            Stage stage = new Stage();
            try (PageBench bench = new PageBench(new FakeFleet(new FakeLink("live-sh")))) {
                HeatWords words = new HeatWords(Messages.in(Language.ENGLISH), () -> SampleFleet.NOW);
                HeatMap map = new HeatMap(
                        bench.context.messages(),
                        words,
                        bench.context.faces(),
                        node -> opened.add(node.node().name()));
                Scene scene = new Scene(new StackPane(map), 240, 300);
                scene.getStylesheets().setAll(Stylesheets.of(true));
                stage.setScene(scene);
                stage.show();
                map.setActive(true);
                map.show(HeatPlan.of(nodes, Grouping.POOL), Measure.CPU, Grouping.POOL);
                settle(map);
                map.requestFocus();
                settle(map);
                look.accept(map);
            } finally {
                stage.close();
            }
        });
    }

    private static void settle(HeatMap map) {
        map.getScene().getRoot().applyCss();
        map.getScene().getRoot().layout();
    }

    private static void press(HeatMap map, KeyCode code) {
        Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
        settle(map);
    }

    private static String at(HeatMap map) {
        HeatNode node = map.current();
        return node == null ? "" : node.node().name();
    }

    private static List<HeatNode> troubled() {
        List<HeatNode> nodes = new ArrayList<>(HeatSamples.pools(30, 5));
        nodes.set(7, HeatSamples.node("live-sh", "pool-00", "n0007", "False", 0.94));
        nodes.set(31, HeatSamples.node("live-sh", "pool-01", "n0031", "Unknown", 0.5));
        return nodes;
    }

    @Test
    void arrowsHomeAndEndMoveTheCurrentCellAndEnterOpensIt() {
        with(troubled(), map -> {
            assertEquals("n0007", at(map), "the keyboard arrives at what is worst");
            press(map, KeyCode.RIGHT);
            assertEquals("n0008", at(map));
            press(map, KeyCode.LEFT);
            press(map, KeyCode.END);
            assertEquals("n0034", at(map));
            press(map, KeyCode.RIGHT);
            assertEquals("n0034", at(map), "nothing is after the last");
            press(map, KeyCode.HOME);
            assertEquals("n0000", at(map));
            press(map, KeyCode.PAGE_DOWN);
            assertEquals("n0030", at(map), "down to the last row, in the same column");
            press(map, KeyCode.ENTER);
            assertEquals(List.of("n0030"), opened);
        });
    }

    @Test
    void whatIsSpokenFollowsTheCurrentCell() {
        with(troubled(), map -> {
            assertEquals(
                    "n0007 on live-sh. CPU 94 % · memory 94 % · GPU 88 % · 103 pods. Not ready for 13 min 0 s: disk is full",
                    map.getAccessibleText());
            press(map, KeyCode.HOME);
            assertEquals("n0000 on live-sh. CPU 0 % · memory 0 % · GPU 0 % · 0 pods.", map.getAccessibleText());
        });
    }

    @Test
    void withoutTheKeyboardItSaysHowTheyAllAre() {
        Fx.run(() -> {
            try (PageBench bench = new PageBench(new FakeFleet(new FakeLink("live-sh")))) {
                HeatWords words = new HeatWords(Messages.in(Language.ENGLISH), () -> SampleFleet.NOW);
                HeatMap map = new HeatMap(bench.context.messages(), words, bench.context.faces(), node -> {});
                map.show(HeatPlan.of(troubled(), Grouping.POOL), Measure.CPU, Grouping.POOL);
                assertEquals("35 nodes, 1 failing, 1 lost, 0 with a warning.", map.getAccessibleText());
                assertNull(map.current());
            }
        });
    }

    @Test
    void itIsDrawnOnlyWhenItLooksDifferent() {
        with(troubled(), map -> {
            int drawn = map.drawn();
            map.show(HeatPlan.of(troubled(), Grouping.POOL), Measure.CPU, Grouping.POOL);
            settle(map);
            assertEquals(drawn, map.drawn(), "equal nodes need no drawing");
            press(map, KeyCode.RIGHT);
            assertEquals(drawn, map.drawn(), "moving draws on the other Canvas");
            List<HeatNode> fuller = new ArrayList<>(troubled());
            fuller.set(0, HeatSamples.node("live-sh", "pool-00", "n0000", "True", 0.5));
            map.show(HeatPlan.of(fuller, Grouping.POOL), Measure.CPU, Grouping.POOL);
            settle(map);
            assertEquals(drawn + 1, map.drawn());
            map.setActive(false);
            map.show(HeatPlan.of(HeatSamples.pools(9), Grouping.POOL), Measure.CPU, Grouping.POOL);
            settle(map);
            assertEquals(drawn + 1, map.drawn(), "hidden it draws nothing");
            map.setActive(true);
            settle(map);
            assertEquals(drawn + 2, map.drawn());
        });
    }

    @Test
    void anotherThemeIsDrawnAtOnce() {
        with(troubled(), map -> {
            int drawn = map.drawn();
            map.getScene().getStylesheets().setAll(Stylesheets.of(false));
            map.getScene().getRoot().applyCss();
            map.getScene().getRoot().layout();
            assertTrue(map.drawn() > drawn);
        });
    }

    @Test
    void theCurrentNodeStaysCurrentWhereverItGoesAndIsLeftWhenItGoes() {
        with(troubled(), map -> {
            List<HeatNode> more = new ArrayList<>();
            more.add(HeatSamples.node("live-sh", "pool-00", "a-new-one", "True", 0.1));
            more.addAll(troubled());
            map.show(HeatPlan.of(more, Grouping.POOL), Measure.CPU, Grouping.POOL);
            assertEquals("n0007", at(map));
            map.show(HeatPlan.of(HeatSamples.pools(3), Grouping.POOL), Measure.CPU, Grouping.POOL);
            assertEquals("", at(map));
        });
    }

    @Test
    void itScrollsToTheCurrentCellWhereNotAllFits() {
        with(HeatSamples.pools(2_000), map -> {
            ScrollBar bar = (ScrollBar) map.lookup(".scroll-bar");
            assertTrue(bar.isVisible());
            press(map, KeyCode.END);
            assertEquals(bar.getMax(), bar.getValue(), 1);
            press(map, KeyCode.HOME);
            assertEquals(0, bar.getValue(), 1);
        });
    }
}
