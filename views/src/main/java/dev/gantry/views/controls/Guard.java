package dev.gantry.views.controls;

import javafx.css.PseudoClass;
import javafx.scene.Node;

/** How a cluster is guarded, as far as its looks go. FX thread for {@link #applyTo}. */
public enum Guard {
    /** May be written: filled square. */
    NORMAL(Icon.EDIT),
    /** May be written after its name was typed: filled square, shield. */
    PROTECTED(Icon.SHIELD),
    /** May never be written: hollow square, eye. */
    READ_ONLY(Icon.EYE);

    private static final PseudoClass PROTECTED_STATE = PseudoClass.getPseudoClass("protected");
    private static final PseudoClass READ_ONLY_STATE = PseudoClass.getPseudoClass("read-only");

    private final Icon icon;

    Guard(Icon icon) {
        this.icon = icon;
    }

    /** The sign beside a cluster's name. */
    public Icon icon() {
        return icon;
    }

    /** Sets {@code :protected} and {@code :read-only} of a node. */
    public void applyTo(Node node) {
        node.pseudoClassStateChanged(PROTECTED_STATE, this == PROTECTED);
        node.pseudoClassStateChanged(READ_ONLY_STATE, this == READ_ONLY);
    }
}
