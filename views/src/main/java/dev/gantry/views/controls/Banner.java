package dev.gantry.views.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

/**
 * One line under a page's head that says what is wrong with what is shown: what and since when in stronger ink, what it
 * means, a note (next try) and the ways on. A page shows one at a time, the worst. It takes no room while hidden. FX
 * thread.
 */
public final class Banner extends HBox {
    private final StateMark mark = new StateMark(Tone.WARNING);
    private final Text lead = new Text();
    private final Text gap = new Text();
    private final Text rest = new Text();
    private final Label note = new Label();
    private final HBox actions = new HBox(8);

    /** A hidden banner. */
    public Banner() {
        getStyleClass().addAll("banner", Tone.STYLE_CLASS);
        lead.getStyleClass().add("lead");
        rest.getStyleClass().add("rest");
        note.getStyleClass().add("note");
        note.setMinWidth(USE_PREF_SIZE);
        actions.setMinWidth(USE_PREF_SIZE);
        TextFlow words = new TextFlow(lead, gap, rest);
        words.setMinWidth(0);
        setHgrow(words, Priority.ALWAYS);
        setFillHeight(false);
        getChildren().addAll(mark, words, note, actions);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinHeight(USE_PREF_SIZE);
        hide();
    }

    /** Shows what is wrong; the tone chooses mark and tint. */
    public void show(Tone tone, String what, String meaning) {
        mark.setTone(tone);
        tone.applyTo(this);
        lead.setText(what);
        gap.setText(Sentences.gap(what, meaning));
        rest.setText(meaning);
        setAccessibleText(Sentences.join(what, meaning));
        setVisible(true);
        setManaged(true);
    }

    /** Sets the quiet words before the buttons, such as the next try; empty for none. */
    public void setNote(String words) {
        note.setText(words);
        note.setManaged(!words.isEmpty());
        note.setVisible(!words.isEmpty());
    }

    /** Replaces the buttons at the right end. */
    public void setActions(Node... buttons) {
        actions.getChildren().setAll(buttons);
    }

    /** Takes the banner away. */
    public void hide() {
        setVisible(false);
        setManaged(false);
    }
}
