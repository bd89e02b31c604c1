package dev.gantry.views.controls;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.views.testing.Fx;
import java.util.ArrayList;
import java.util.List;
import javafx.event.Event;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Terms become chips and come back, and the expression says the same all the time. */
@Tag("fx")
class FilterBarTest {
    @Test
    void everyKeyChangesTheExpression() {
        List<String> seen = new ArrayList<>();
        Fx.run(() -> {
            FilterBar bar = bar();
            bar.expressionProperty().addListener((observed, before, text) -> seen.add(text));
            type(bar, "gift");
        });
        assertEquals(List.of("g", "gi", "gif", "gift"), seen);
    }

    @Test
    void aSpaceAfterATermWithAFieldMakesAChipAndAWordStays() {
        Fx.run(() -> {
            FilterBar bar = bar();
            type(bar, "gift state:failing ");
            assertEquals("gift ", bar.query().getText());
            assertEquals(1, chips(bar));
            assertEquals("state:failing gift", bar.getExpression());
            type(bar, "note:\"a ");
            assertEquals(1, chips(bar), "a chip was cut out of an open quote");
            type(bar, "b\" ");
            assertEquals(2, chips(bar));
            assertEquals("state:failing note:\"a b\" gift", bar.getExpression());
        });
    }

    @Test
    void aWordBeforeAChipIsNotGluedToWhatIsTypedAfterIt() {
        Fx.run(() -> {
            FilterBar bar = bar();
            type(bar, "gift state:failing restarts>0");
            assertEquals("gift restarts>0", bar.query().getText());
            assertEquals("state:failing gift restarts>0", bar.getExpression());
        });
    }

    @Test
    void aPastedTermIsTakenWhole() {
        Fx.run(() -> {
            FilterBar bar = bar();
            bar.query().replaceSelection("state:failing ");
            assertEquals(1, chips(bar));
            assertEquals("", bar.query().getText());
            assertEquals("state:failing", bar.getExpression());
        });
    }

    @Test
    void enterMakesAChipAndBackspaceTakesItBack() {
        Fx.run(() -> {
            FilterBar bar = bar();
            type(bar, "restarts>3");
            assertEquals(0, chips(bar));
            press(bar, KeyCode.ENTER);
            assertEquals(1, chips(bar));
            assertEquals("", bar.query().getText());
            press(bar, KeyCode.BACK_SPACE);
            assertEquals(0, chips(bar));
            assertEquals("restarts>3", bar.query().getText());
            assertEquals("restarts>3", bar.getExpression());
        });
    }

    @Test
    void backspaceInsideTheTextLeavesChipsAlone() {
        Fx.run(() -> {
            FilterBar bar = bar();
            bar.setExpression("state:failing gift");
            bar.focusQuery();
            press(bar, KeyCode.BACK_SPACE);
            assertEquals(1, chips(bar));
        });
    }

    @Test
    void removingAChipAndSettingTheWholeAreSeen() {
        Fx.run(() -> {
            FilterBar bar = bar();
            bar.setExpression("state:failing -app:gift word");
            assertEquals(2, chips(bar));
            ((Button) bar.lookup(".remove")).fire();
            assertEquals("-app:gift word", bar.getExpression());
            bar.setExpression("");
            assertEquals("", bar.getExpression());
            assertEquals(0, chips(bar));
            assertEquals("", bar.query().getText());
        });
    }

    private static FilterBar bar() {
        FilterBar bar = new FilterBar();
        new Scene(bar);
        bar.applyCss();
        return bar;
    }

    private static int chips(FilterBar bar) {
        return bar.lookupAll(".term").size();
    }

    private static void type(FilterBar bar, String text) {
        TextField query = bar.query();
        text.chars().forEach(c -> query.appendText(Character.toString(c)));
    }

    private static void press(FilterBar bar, KeyCode code) {
        Event.fireEvent(bar.query(), new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false));
    }
}
