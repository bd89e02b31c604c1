package dev.gantry.views.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/**
 * The name of an object in two weights of ink: the part people know in full, the generated part faint. Where room is
 * short the first part is cut, so that the last characters, which tell twins apart, stay. For table cells: made once,
 * shown for name after name. FX thread.
 */
public final class SplitName extends HBox {
    private final Label head = new Label();
    private final Label tail = new Label();

    /** An empty name. */
    public SplitName() {
        head.getStyleClass().add("name-head");
        tail.getStyleClass().add("name-tail");
        tail.setMinWidth(USE_PREF_SIZE);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, tail);
    }

    /** Shows a name as its two parts; the second may be empty. */
    public void show(String known, String generated) {
        if (!known.equals(head.getText())) {
            head.setText(known);
        }
        if (!generated.equals(tail.getText())) {
            tail.setText(generated);
        }
        setAccessibleText(known + generated);
    }
}
