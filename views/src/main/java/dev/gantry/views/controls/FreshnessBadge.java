package dev.gantry.views.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

/**
 * Mark and words that say how fresh what is shown is: live, 38 s old, offline since 20:03. The caller chooses the tone
 * and words: healthy for live, lost for stale, offline, unknown for denied, progressing while loading. FX thread.
 */
public final class FreshnessBadge extends HBox {
    private final StateMark mark = new StateMark(Tone.UNKNOWN);
    private final Label age = new Label();
    private final Tooltip why = new Tooltip();
    private boolean isCuttable;

    /** An empty badge. */
    public FreshnessBadge() {
        getStyleClass().addAll("freshness", Tone.STYLE_CLASS);
        age.getStyleClass().add("age");
        age.setMinWidth(USE_PREF_SIZE);
        getChildren().addAll(mark, age);
        setAccessibleRole(AccessibleRole.TEXT);
        setMinWidth(USE_PREF_SIZE);
    }

    /** Lets its words be cut where there is no room; the tooltip and a screen reader still give them whole. */
    public FreshnessBadge cuttable() {
        isCuttable = true;
        setMinWidth(mark.prefWidth(-1) + 24);
        age.setMinWidth(0);
        return this;
    }

    /** Shows how fresh it is; {@code detail} (since when, why) becomes the tooltip, unless it is empty. */
    public void show(Tone tone, String words, String detail) {
        mark.setTone(tone);
        tone.applyTo(this);
        if (!words.equals(age.getText())) {
            age.setText(words);
            setAccessibleText(words);
        }
        String whole = !isCuttable ? detail : detail.isEmpty() ? words : words + "\n" + detail;
        if (!whole.equals(why.getText())) {
            explain(whole);
        }
    }

    private void explain(String detail) {
        why.setText(detail);
        if (detail.isEmpty()) {
            Tooltip.uninstall(this, why);
        } else {
            Tooltip.install(this, why);
        }
    }
}
