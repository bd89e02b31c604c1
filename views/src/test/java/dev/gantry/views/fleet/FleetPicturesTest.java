package dev.gantry.views.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.resources.Language;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.problems.Original;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.MemorySettings;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.nio.file.Files;
import java.util.List;
import javafx.event.Event;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.RadioMenuItem;
import javafx.scene.control.ToggleButton;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.PickResult;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The fleet page with its map of nodes in the states it can be in. */
@Tag("fx")
class FleetPicturesTest {
    private static SampleFleet sample() {
        return new SampleFleet().eventNight().nodes().apps().live();
    }

    private static void point(Node map, double x, double y) {
        Node cells = map.lookup("Canvas");
        Point2D at = cells.localToScene(x, y);
        Event.fireEvent(
                cells,
                new MouseEvent(
                        MouseEvent.MOUSE_MOVED,
                        at.getX(),
                        at.getY(),
                        at.getX(),
                        at.getY(),
                        MouseButton.NONE,
                        0,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        false,
                        new PickResult(cells, at.getX(), at.getY())));
    }

    @Test
    void aNodeThatIsPointedAtTellsWhatIsWrongWithIt() {
        Fx.run(() -> {
            try (PageBench bench = new PageBench(sample().fleet);
                    FleetView page = bench.open(FleetView::new, true, 1236, 820)) {
                point(page.root().lookup("#heat-map"), 157, 18);
                assertTrue(Files.exists(bench.picture("fleet-pointed-dark", page)));
                Label name = (Label) page.root().lookup(".heat-card-name");
                assertTrue(name.getParent().getParent().isVisible());
                assertEquals("sh-a105", name.getText());
            }
        });
    }

    @Test
    void enterOpensTheNodeOnItsOwnScreen() {
        Fx.run(() -> {
            try (PageBench bench = new PageBench(sample().fleet);
                    FleetView page = bench.open(FleetView::new, true, 1236, 820)) {
                Node map = page.root().lookup("#heat-map");
                for (KeyCode code : List.of(KeyCode.END, KeyCode.ENTER)) {
                    Event.fireEvent(map, new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
                }
                assertEquals(
                        List.of(new Route.Details("edge-cn", Kind.NODE, new NamespacedName("", "edge-gz-111"))),
                        bench.went);
            }
        });
    }

    @Test
    void aSilentClusterIsDimmedAndSaysSo() {
        Fx.run(() -> {
            SampleFleet sample = sample();
            sample.guangzhou.stands(
                    new ClusterState.Stale(SampleFleet.NOW.minusSeconds(134), new Original("read timed out")));
            try (PageBench bench = new PageBench(sample.fleet, Language.CHINESE, new MemorySettings());
                    FleetView page = bench.open(FleetView::new, false, 1236, 820)) {
                assertTrue(Files.exists(bench.picture("fleet-stale-light-zh", page)));
                assertEquals("变暗的是 live-gz 最后一次得知的状态。", ((Label) page.root().lookup(".heat-silent")).getText());
            }
        });
    }

    @Test
    void whereThereIsNoRoomForBothOneOfThemIsChosen() {
        Fx.run(() -> {
            try (PageBench bench = new PageBench(sample().fleet);
                    FleetView page = bench.open(FleetView::new, true, 860, 620)) {
                assertEquals(null, page.root().lookup("#heat"));
                page.root().lookupAll(".segment").stream()
                        .map(ToggleButton.class::cast)
                        .filter(tab -> tab.getText().equals("Nodes"))
                        .forEach(ToggleButton::fire);
                assertTrue(Files.exists(bench.picture("fleet-narrow-dark", page)));
                assertEquals(null, page.root().lookup("#findings"));
            }
        });
    }

    @Test
    void anotherMeasureAndOtherGroupsAreChosenInTheHead() {
        Fx.run(() -> {
            try (PageBench bench = new PageBench(sample().fleet);
                    FleetView page = bench.open(FleetView::new, true, 1236, 820)) {
                List<MenuButton> choices = page.root().lookupAll(".choice").stream()
                        .map(MenuButton.class::cast)
                        .toList();
                ((RadioMenuItem) choices.get(0).getItems().get(3)).fire();
                ((RadioMenuItem) choices.get(1).getItems().get(1)).fire();
                assertTrue(Files.exists(bench.picture("fleet-rooms-dark", page)));
                assertEquals("Colour Pods of capacity", choices.get(0).getAccessibleText());
                assertEquals("Group by Room", choices.get(1).getAccessibleText());
            }
        });
    }

    @Test
    void withoutNodesThereIsASentence() {
        Fx.run(() -> {
            SampleFleet sample = new SampleFleet().live();
            sample.edge.feeds(Kind.NODE, new FeedState.Loading(0, -1));
            try (PageBench bench = new PageBench(sample.fleet);
                    FleetView page = bench.open(FleetView::new, true, 1236, 620)) {
                assertTrue(Files.exists(bench.picture("fleet-reading-dark", page)));
                assertFalse(page.root().lookup("#heat-map").isVisible());
                sample.edge.feeds(Kind.NODE, new FeedState.Live(SampleFleet.NOW));
                bench.settle(page);
                assertTrue(page.root().lookupAll(".muted").stream()
                        .anyMatch(node ->
                                node instanceof Label label && label.getText().equals("No nodes here.")));
            }
        });
    }
}
