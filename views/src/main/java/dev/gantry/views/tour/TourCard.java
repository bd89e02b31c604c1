package dev.gantry.views.tour;

import dev.gantry.resources.Messages;
import dev.gantry.views.controls.KeyHint;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What a step says, and the ways on. FX thread. */
final class TourCard extends VBox {
    static final double WIDTH = 372;

    private final Messages messages;
    private final TourModel model;
    private final Button next;

    TourCard(TourStep step, TourModel model, Messages messages) {
        this.messages = messages;
        this.model = model;
        setId("tour-card");
        getStyleClass().add("tour-card");
        setAccessibleRole(AccessibleRole.DIALOG);
        Label title = new Label(messages.text(step.titleKey()));
        title.getStyleClass().add("panel-title");
        title.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(messages.text(step.textKey()));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        setAccessibleText(title.getText() + ". " + text.getText());
        int last = TourStep.values().length;
        boolean isLast = step.ordinal() == last - 1;
        next = button(isLast ? "tour.done" : "tour.next", "tour-next", model::next);
        next.getStyleClass().add("primary");
        getChildren()
                .addAll(
                        head(title, messages.text("tour.step", step.ordinal() + 1, last), step),
                        text,
                        foot(step, isLast));
        setPrefWidth(WIDTH);
        // Before the buttons, whose own arrows move the keyboard between them.
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
    }

    private HBox head(Label title, String count, TourStep step) {
        Label at = new Label(count);
        at.getStyleClass().addAll("micro", "muted");
        at.setMinWidth(USE_PREF_SIZE);
        HBox head = new HBox(8, title, gap());
        step.keys().forEach(key -> head.getChildren().add(new KeyHint(key)));
        head.getChildren().add(at);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private HBox foot(TourStep step, boolean isLast) {
        Button back = button("tour.back", "tour-back", model::back);
        back.setDisable(step.ordinal() == 0);
        HBox foot = new HBox(8, gap(), back, next);
        foot.setAlignment(Pos.CENTER_LEFT);
        if (!isLast) {
            Button skip = button("tour.skip", "tour-skip", model::end);
            skip.getStyleClass().add("plain");
            foot.getChildren().addAll(0, List.of(skip, new KeyHint("Esc")));
        }
        return foot;
    }

    private Button button(String key, String id, Runnable action) {
        Button button = new Button(messages.text(key));
        button.getStyleClass().add("bar-button");
        button.setId(id);
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(event -> action.run());
        return button;
    }

    private static Region gap() {
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        return gap;
    }

    /** Enter presses the button that has the keyboard; the arrows turn the pages. */
    private void pressed(KeyEvent event) {
        switch (event.getCode()) {
            case RIGHT -> model.next();
            case LEFT -> model.back();
            case ENTER -> {
                if (event.getTarget() instanceof Button button) {
                    button.fire();
                }
            }
            default -> {
                return;
            }
        }
        event.consume();
    }

    /** Where the keyboard goes first. */
    Node firstFocus() {
        return next;
    }
}
