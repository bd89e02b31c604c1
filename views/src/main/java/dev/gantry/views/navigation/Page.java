package dev.gantry.views.navigation;

import javafx.scene.Parent;

/**
 * One screen, made for one route and kept while its tab is open. Every method belongs to the FX thread. A page draws
 * and listens only between {@link #shown} and {@link #hidden}; {@link #close} is final and lets go of everything.
 */
public interface Page extends AutoCloseable {
    /** What the shell puts in the middle; the same node each time. */
    Parent root();

    /** The message key of the tab's title. */
    String titleKey();

    /** What the page shows now, filter included, so that going back finds it again. */
    Route route();

    void shown();

    void hidden();

    /** Moves the keyboard into the page's filter; a page without one keeps the focus where it is. */
    void focusFilter();

    /** How many rows it shows now, for the status bar; negative where it has none. */
    default int rows() {
        return -1;
    }

    @Override
    void close();
}
