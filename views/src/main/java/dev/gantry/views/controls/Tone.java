package dev.gantry.views.controls;

import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.scene.Node;

/**
 * How a thing stands, as far as its looks go: each tone has a 12-px shape and a pseudo-class that {@code tones.css}
 * turns into colours. Declared from best to worst known, then what is not known. FX thread for {@link #applyTo}.
 */
public enum Tone {
    /** As desired. */
    HEALTHY(Shapes.DISC),
    /** On its way within its deadline, or terminating. */
    PROGRESSING(Shapes.HALF_DISC),
    /** Works, but will not for long, or is later than it should be. */
    WARNING(Shapes.TRIANGLE),
    /** Does not work now. */
    FAILING(Shapes.DIAMOND),
    /** Not known any more; what is shown is old. */
    LOST(Shapes.BROKEN_RING),
    /** Deliberately not connected. */
    OFFLINE(Shapes.SLASHED_RING),
    /** Never known, not allowed to be seen, or unsupported. */
    UNKNOWN(Shapes.DOTTED_SQUARE);

    /** The style class of every node whose colours follow a tone. */
    public static final String STYLE_CLASS = "toned";

    private final String path;
    private final PseudoClass pseudoClass = PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));

    Tone(String path) {
        this.path = path;
    }

    /** The outline as SVG path data in a 12 by 12 box, filled by the non-zero rule. */
    public String path() {
        return path;
    }

    /** The pseudo-class style sheets test for, such as {@code :failing}. */
    public PseudoClass pseudoClass() {
        return pseudoClass;
    }

    /** Gives a node this tone and takes any other from it; the node is made {@code .toned} if it is not yet. */
    public void applyTo(Node node) {
        clear(node);
        if (!node.getStyleClass().contains(STYLE_CLASS)) {
            node.getStyleClass().add(STYLE_CLASS);
        }
        node.pseudoClassStateChanged(pseudoClass, true);
    }

    /** Takes every tone but this one from a node. */
    private void clear(Node node) {
        for (Tone other : values()) {
            if (other != this) {
                node.pseudoClassStateChanged(other.pseudoClass, false);
            }
        }
    }
}
