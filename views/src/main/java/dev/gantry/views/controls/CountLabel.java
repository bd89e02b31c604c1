package dev.gantry.views.controls;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** How many things are in a state: mark and number. Zero is faint. FX thread. */
public final class CountLabel extends HBox {
    private static final PseudoClass ZERO = PseudoClass.getPseudoClass("zero");

    private final StateMark mark;
    private final Label number = new Label();

    /** A label for a tone that shows no number yet. */
    public CountLabel(Tone tone) {
        mark = new StateMark(tone);
        getStyleClass().addAll("count-label", Tone.STYLE_CLASS);
        number.getStyleClass().add("number");
        number.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(mark, number);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** Shows a number as {@code text}; {@code spoken} says what is counted, for instance <em>3 nodes fail</em>. */
    public void show(Tone tone, long count, String text, String spoken) {
        mark.setTone(tone);
        tone.applyTo(this);
        pseudoClassStateChanged(ZERO, count == 0);
        if (!text.equals(number.getText())) {
            number.setText(text);
        }
        setAccessibleText(spoken);
    }
}
