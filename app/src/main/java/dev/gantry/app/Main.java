package dev.gantry.app;

import dev.gantry.app.window.GantryApplication;
import dev.gantry.app.window.WindowArguments;

/**
 * The process's entry: options alone open the window, a verb goes to the command line. Names no JavaFX type, because
 * the command line runs without JavaFX on its path.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) {
        if (WindowArguments.isForWindow(arguments)) {
            GantryApplication.open(arguments);
        } else {
            System.err.println("gantry: the command line is not part of this build");
            System.exit(70);
        }
    }
}
