package dev.gantry.views.shell;

import dev.gantry.views.controls.Icon;
import dev.gantry.views.controls.ToolButton;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What floats over the page: a title, a way out, and a body. FX thread. */
final class Sheet extends VBox {
    private final ToolButton closeButton;

    Sheet(Frame frame, String id, String titleKey, Region body, Runnable close) {
        setId(id);
        getStyleClass().add("sheet");
        setAccessibleRole(AccessibleRole.DIALOG);
        setAccessibleText(frame.text(titleKey));
        Label title = new Label(frame.text(titleKey));
        title.getStyleClass().add("sheet-title");
        title.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(title, Priority.ALWAYS);
        closeButton = new ToolButton(Icon.CLOSE, frame.text("shell.close.name"), close);
        HBox head = new HBox(title, closeButton);
        head.getStyleClass().add("sheet-head");
        setVgrow(body, Priority.ALWAYS);
        getChildren().addAll(head, body);
    }

    /** Where the keyboard goes first. */
    Node firstFocus() {
        return closeButton;
    }
}
