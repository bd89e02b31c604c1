package dev.gantry.views.pods;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.views.details.DockTab;
import dev.gantry.views.navigation.Route;
import dev.gantry.views.testing.FakeReader;
import dev.gantry.views.testing.Fx;
import dev.gantry.views.testing.PageBench;
import dev.gantry.views.testing.SampleFleet;
import java.time.Duration;
import java.util.List;
import javafx.event.EventType;
import javafx.scene.Node;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TableRow;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.util.WaitForAsyncUtils;

/** The pods page in a window, with a mouse and a keyboard. */
class PodsViewTest {
    private final FxRobot robot = new FxRobot();
    private final SampleFleet sample = new SampleFleet().eventNight().live();
    private final FakeReader reader = new FakeReader()
            .json("{\"kind\":\"Pod\",\"spec\":{\"containers\":[{\"name\":\"app\"}]}}")
            .log("hello\n");
    private PageBench bench;
    private PodsView page;
    private Stage stage;

    @BeforeEach
    void open() {
        Fx.run(() -> {
            sample.shanghai.reads(reader);
            bench = new PageBench(sample.fleet);
            page = bench.open(context -> new PodsView(context, ""), true, 980, 700);
            stage = new Stage();
            stage.setScene(page.root().getScene());
            stage.show();
            page.hidden();
            page.shown();
            bench.settle(page);
        });
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() {
        Fx.run(() -> {
            stage.hide();
            page.close();
            bench.close();
        });
    }

    private void pass(int millis) {
        WaitForAsyncUtils.waitForFxEvents();
        Fx.run(() -> {
            bench.hand.pass(Duration.ofMillis(millis));
            bench.settle(page);
        });
    }

    private String current() {
        return Fx.call(() -> page.table().current() == null
                ? "nothing"
                : page.table().current().row().status());
    }

    private Node row(int index) {
        return Fx.call(() -> page.root().lookupAll(".table-row-cell").stream()
                .filter(node -> node instanceof TableRow<?> row && row.getIndex() == index)
                .findFirst()
                .orElseThrow());
    }

    /** By events of our own: the headless platform calls every press a popup trigger, which heads ignore. */
    private void clickHead(String id) {
        Fx.run(() -> {
            Node head = page.root().lookupAll(".column-header").stream()
                    .filter(node -> id.equals(node.getId()))
                    .findFirst()
                    .orElseThrow();
            head.fireEvent(mouse(MouseEvent.MOUSE_PRESSED, true));
            head.fireEvent(mouse(MouseEvent.MOUSE_RELEASED, false));
        });
    }

    private static MouseEvent mouse(EventType<MouseEvent> type, boolean down) {
        return new MouseEvent(
                type,
                9,
                9,
                9,
                9,
                MouseButton.PRIMARY,
                1,
                false,
                false,
                false,
                false,
                down,
                false,
                false,
                false,
                false,
                true,
                null);
    }

    @Test
    void aClickChoosesAndADoubleClickOpensAndEscapeCloses() {
        robot.clickOn(row(2));
        assertEquals("CrashLoopBackOff", current());
        assertTrue(Fx.call(() -> page.table().grid().isFocused()));
        robot.doubleClickOn(row(3));
        pass(10);
        String name =
                Fx.call(() -> page.table().current().row().pod().meta().at().toString());
        assertEquals(List.of("Pod " + name, "events of Pod " + name), reader.asked());
        assertTrue(Fx.call(() -> page.details().getScene() != null));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        pass(10);
        assertFalse(Fx.call(() -> page.details().getScene() != null));
        assertTrue(Fx.call(() -> page.table().grid().isFocused()));
    }

    @Test
    void theOpenPanelFollowsTheCurrentRowOnceTheKeysRest() {
        robot.clickOn(row(0));
        robot.press(KeyCode.ENTER).release(KeyCode.ENTER);
        pass(10);
        int asked = reader.asked().size();
        Fx.run(() -> page.details().choose(DockTab.LOGS));
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        WaitForAsyncUtils.waitForFxEvents();
        assertEquals(2, reader.asked().size() - asked, "only the log of the first, then what comes");
        pass(300);
        String name =
                Fx.call(() -> page.table().current().row().pod().meta().at().toString());
        assertEquals(
                List.of("Pod " + name, "log of " + name + " app", "events of Pod " + name),
                reader.asked().stream().skip(asked + 2).distinct().toList());
    }

    @Test
    void typingIntoTheFilterNarrowsAndEscapeGoesBackToTheRows() {
        Fx.run(page::focusFilter);
        robot.write("gift-rank");
        pass(100);
        assertEquals(40, page.rows());
        assertEquals(new Route.Pods("gift-rank"), Fx.call(page::route));
        robot.press(KeyCode.ESCAPE).release(KeyCode.ESCAPE);
        assertTrue(Fx.call(() -> page.table().grid().isFocused()));
        robot.press(KeyCode.DOWN).release(KeyCode.DOWN);
        assertEquals("CrashLoopBackOff", current());
    }

    @Test
    void aSavedViewAndAHeadAnswerAClick() {
        Node failing = Fx.call(
                () -> page.root().lookupAll(".view-chip").stream().findFirst().orElseThrow());
        robot.clickOn(failing);
        pass(100);
        assertEquals(12, page.rows());
        assertTrue(Fx.call(
                () -> ((ButtonBase) failing).getPseudoClassStates().toString().contains("selected")));
        clickHead("name");
        pass(100);
        assertEquals(
                "ads-decision",
                Fx.call(() -> page.table().model().list().get(0).row().app()));
        assertEquals("name", bench.settings.current().table("pods").sortedBy());
    }
}
