package dev.gantry.views.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;
import javafx.scene.shape.SVGPath;
import org.jspecify.annotations.Nullable;

/**
 * The 12-px shape beside a word that says how a thing stands. Cheap enough for a table cell: make it once, change its
 * tone. It says nothing to a screen reader by itself; the word beside it does, or an accessible text given to it. FX
 * thread.
 */
public final class StateMark extends Region {
    /** Width and height in px. */
    public static final double SIZE = 12;

    private final SVGPath shape = new SVGPath();
    private @Nullable Tone tone;

    /** A mark of a tone. */
    public StateMark(Tone tone) {
        getStyleClass().addAll("state-mark", Tone.STYLE_CLASS);
        shape.getStyleClass().add("shape");
        shape.setManaged(false);
        getChildren().add(shape);
        setMinSize(SIZE, SIZE);
        setPrefSize(SIZE, SIZE);
        setMaxSize(SIZE, SIZE);
        setAccessibleRole(AccessibleRole.IMAGE_VIEW);
        setMouseTransparent(true);
        setTone(tone);
    }

    /** Shows another tone; nothing happens if it is shown already. */
    public void setTone(Tone next) {
        if (next != tone) {
            tone = next;
            shape.setContent(next.path());
            next.applyTo(this);
        }
    }

    /** The tone shown. */
    public @Nullable Tone tone() {
        return tone;
    }
}
