package dev.gantry.views.theme;

/** What the user chose: a theme, or to follow the desktop. */
public enum Theme {
    DARK,
    LIGHT,
    /** As the desktop says, and again when it changes its mind. */
    SYSTEM
}
