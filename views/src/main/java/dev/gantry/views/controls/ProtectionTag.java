package dev.gantry.views.controls;

import javafx.scene.control.Label;

/** The word beside a cluster's name that says how it is guarded: sign and word in a thin frame. FX thread. */
public final class ProtectionTag extends Label {
    /** A tag for a guard, with its word in the language of the screen. */
    public ProtectionTag(Guard guard, String word) {
        super(word, guard.icon().node("icon-12"));
        getStyleClass().add("protection-tag");
        setMinWidth(USE_PREF_SIZE);
        guard.applyTo(this);
    }
}
