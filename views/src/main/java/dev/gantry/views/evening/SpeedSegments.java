package dev.gantry.views.evening;

import dev.gantry.resources.Messages;
import dev.gantry.services.evening.EventClock;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/** How fast the evening passes, one press each. FX thread. */
final class SpeedSegments extends HBox {
    private static final List<Integer> SPEEDS = List.of(EventClock.LEAST_SPEED, 10, 60, EventClock.MOST_SPEED);

    private final List<ToggleButton> buttons = new ArrayList<>();

    SpeedSegments(Messages messages, IntConsumer chosen) {
        getStyleClass().add("segments");
        setAccessibleRole(AccessibleRole.PARENT);
        ToggleGroup group = new ToggleGroup();
        for (int speed : SPEEDS) {
            ToggleButton button = new ToggleButton(messages.text("evening.speed", speed));
            button.getStyleClass().add("segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            String name = messages.text("evening.speed.name", speed);
            button.setAccessibleText(name);
            button.setTooltip(new Tooltip(name));
            button.setId("evening-speed-" + speed);
            button.setOnAction(event -> {
                // A press on the chosen one would leave none chosen.
                button.setSelected(true);
                chosen.accept(speed);
            });
            buttons.add(button);
            getChildren().add(button);
        }
    }

    /** Shows that speed; none is chosen where it is one of the script's own. */
    void show(int speed) {
        for (int i = 0; i < buttons.size(); i++) {
            buttons.get(i).setSelected(SPEEDS.get(i) == speed);
        }
    }
}
