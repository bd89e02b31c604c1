package dev.gantry.views.controls;

import javafx.scene.control.Label;

/** A key, or keys pressed together, as a small box: {@code /}, {@code Ctrl K}. FX thread. */
public final class KeyHint extends Label {
    /** A hint for keys in the words printed on them. */
    public KeyHint(String keys) {
        super(keys);
        getStyleClass().add("key-hint");
        setMinWidth(USE_PREF_SIZE);
    }
}
