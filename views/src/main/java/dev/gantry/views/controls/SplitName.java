package dev.gantry.views.controls;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.OverrunStyle;
import javafx.scene.layout.HBox;

/**
 * The name of an object in two weights of ink: the part people know in full, the generated part faint. Where room is
 * short the first part is cut, so that the last characters, which tell twins apart, stay. For table cells: made once,
 * shown for name after name. FX thread.
 */
public final class SplitName extends HBox {
    /** Room for an ellipsis and the five characters that tell twins apart. */
    private static final double LAST = 64;

    private final Label head = new Label();
    private final Label tail = new Label();

    /** An empty name. */
    public SplitName() {
        head.getStyleClass().add("name-head");
        tail.getStyleClass().add("name-tail");
        tail.setTextOverrun(OverrunStyle.LEADING_ELLIPSIS);
        tail.setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getChildren().addAll(head, tail);
    }

    /** In want the generated part gives first, down to its last characters, then the known part. */
    @Override
    protected void layoutChildren() {
        double room = Math.max(0, getWidth() - snappedLeftInset() - snappedRightInset());
        double known = snapSizeX(head.prefWidth(-1));
        double generated = snapSizeX(tail.prefWidth(-1));
        double last = Math.min(generated, LAST);
        double tailWidth = Math.max(last, Math.min(generated, room - known));
        double headWidth = Math.max(0, Math.min(known, room - tailWidth));
        double height = getHeight() - snappedTopInset() - snappedBottomInset();
        place(head, snappedLeftInset(), headWidth, height);
        place(tail, snappedLeftInset() + headWidth, tailWidth, height);
    }

    private void place(Label part, double x, double width, double height) {
        double own = Math.min(height, part.prefHeight(-1));
        part.resizeRelocate(x, snapPositionY(snappedTopInset() + (height - own) / 2), width, own);
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
