package dev.gantry.views.controls;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;

/**
 * What stands where rows would: one sentence that says whether there is nothing, nothing matches, or one may not look,
 * and one way on. FX thread.
 */
public final class EmptyState extends VBox {
    private static final double LINE_WIDTH = 520;

    private final HBox sign = new HBox();
    private final Label what = new Label();
    private final Label why = new Label();
    private final HBox actions = new HBox(8);

    /** An empty state without words yet. */
    public EmptyState() {
        getStyleClass().add("empty-state");
        what.getStyleClass().add("what");
        why.getStyleClass().add("why");
        for (Label label : new Label[] {what, why}) {
            label.setWrapText(true);
            label.setAlignment(Pos.CENTER);
            label.setMaxWidth(LINE_WIDTH);
        }
        sign.setAlignment(Pos.CENTER);
        actions.setAlignment(Pos.CENTER);
        getChildren().addAll(sign, what, why, actions);
    }

    /** Shows a sign, the sentence, what it means (may be empty) and the ways on. */
    public void show(Icon icon, String sentence, String meaning, Node... ways) {
        sign.getChildren().setAll(icon.node());
        what.setText(sentence);
        why.setText(meaning);
        why.setManaged(!meaning.isEmpty());
        why.setVisible(!meaning.isEmpty());
        actions.getChildren().setAll(ways);
        setAccessibleText(Sentences.join(sentence, meaning));
    }
}
