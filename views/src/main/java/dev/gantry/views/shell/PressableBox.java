package dev.gantry.views.shell;

import javafx.scene.AccessibleAction;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.layout.HBox;

/** A row of nodes that is pressed as one, by mouse, key or screen reader. FX thread. */
class PressableBox extends HBox {
    private final Tooltip tooltip = new Tooltip();
    private Runnable action = () -> {};

    PressableBox(Node... parts) {
        super(parts);
        setFocusTraversable(true);
        setAccessibleRole(AccessibleRole.BUTTON);
        setOnMouseClicked(event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                requestFocus();
                event.consume();
                action.run();
            }
        });
        addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
        Tooltip.install(this, tooltip);
    }

    /** What a press does. */
    final void onPress(Runnable next) {
        action = next;
    }

    /** What it is called, to the pointer and to a screen reader. */
    final void name(String name, String detail) {
        setAccessibleText(name);
        tooltip.setText(detail);
    }

    private void pressed(KeyEvent event) {
        if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
            event.consume();
            action.run();
        }
    }

    @Override
    public void executeAccessibleAction(AccessibleAction asked, Object... parameters) {
        if (asked == AccessibleAction.FIRE) {
            action.run();
        } else {
            super.executeAccessibleAction(asked, parameters);
        }
    }
}
