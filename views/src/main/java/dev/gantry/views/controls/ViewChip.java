package dev.gantry.views.controls;

import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;

/** A saved view of a table: its name and how many rows it holds now. FX thread. */
public final class ViewChip extends ToggleButton {
    private final Label name = new Label();
    private final Label count = new Label();

    /** A chip with a name and no count yet. */
    public ViewChip(String text) {
        getStyleClass().add("view-chip");
        name.getStyleClass().add("name");
        count.getStyleClass().add("count");
        HBox parts = new HBox(name, count);
        parts.getStyleClass().add("parts");
        setGraphic(parts);
        setMinWidth(USE_PREF_SIZE);
        setCount("");
        setName(text);
    }

    /** Changes the name, for instance to <em>Failing, edited</em>. */
    public void setName(String text) {
        name.setText(text);
        speak();
    }

    /** Changes the count, a number ready to show; empty while it is not known. */
    public void setCount(String text) {
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
        count.setManaged(!text.isEmpty());
        speak();
    }

    private void speak() {
        setAccessibleText(count.getText().isEmpty() ? name.getText() : name.getText() + ", " + count.getText());
    }
}
