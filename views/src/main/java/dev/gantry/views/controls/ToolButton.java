package dev.gantry.views.controls;

import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;

/** A square button with a sign alone; its name is its tooltip and what a screen reader says. FX thread. */
public final class ToolButton extends Button {
    private final Tooltip tooltip = new Tooltip();

    /** A button with a sign, a name and what it does. */
    public ToolButton(Icon icon, String name, Runnable action) {
        setGraphic(icon.node());
        getStyleClass().add("tool-button");
        setTooltip(tooltip);
        setName(name);
        setOnAction(event -> action.run());
    }

    /** Changes the name, for another language or state. */
    public void setName(String name) {
        tooltip.setText(name);
        setAccessibleText(name);
    }
}
