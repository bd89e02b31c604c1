package dev.gantry.views.settings;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;

/** One of a few, side by side; one is always chosen. FX thread. */
public final class Choices<T> extends HBox {
    private final Map<T, ToggleButton> buttons = new LinkedHashMap<>();

    private Choices() {
        getStyleClass().add("segments");
        setMaxWidth(USE_PREF_SIZE);
        setMinWidth(USE_PREF_SIZE);
    }

    /** @param chosen called when the user chooses another */
    public static <T> Choices<T> of(List<T> values, T now, Function<T, String> word, Consumer<T> chosen) {
        Choices<T> choices = new Choices<>();
        ToggleGroup group = new ToggleGroup();
        for (T value : values) {
            ToggleButton button = new ToggleButton(word.apply(value));
            button.getStyleClass().add("segment");
            button.setMinWidth(USE_PREF_SIZE);
            button.setToggleGroup(group);
            button.setSelected(value.equals(now));
            button.setOnAction(event -> {
                boolean another = button.isSelected();
                button.setSelected(true);
                if (another) {
                    chosen.accept(value);
                }
            });
            choices.buttons.put(value, button);
        }
        choices.getChildren().setAll(choices.buttons.values());
        return choices;
    }

    /** As if the user had chosen it. */
    public void choose(T value) {
        ToggleButton button = buttons.get(value);
        if (button != null && !button.isSelected()) {
            button.fire();
        }
    }
}
