package dev.gantry.views.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;

/** A state as mark and word on a faint tint, for heads and cards; tables show mark and word without it. FX thread. */
public final class Pill extends HBox {
    private final StateMark mark;
    private final Label word = new Label();

    /** A pill of a tone with a word. */
    public Pill(Tone tone, String text) {
        mark = new StateMark(tone);
        getStyleClass().addAll("pill", Tone.STYLE_CLASS);
        word.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(mark, word);
        setAccessibleRole(AccessibleRole.TEXT);
        setMaxHeight(USE_PREF_SIZE);
        setMaxWidth(USE_PREF_SIZE);
        show(tone, text);
    }

    /** Shows another state. */
    public void show(Tone tone, String text) {
        mark.setTone(tone);
        tone.applyTo(this);
        word.setText(text);
        setAccessibleText(text);
    }
}
