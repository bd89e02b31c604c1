package dev.gantry.app;

import dev.gantry.app.cli.CommandLineInterface;
import dev.gantry.app.cli.Console;
import dev.gantry.app.training.Training;
import dev.gantry.app.window.GantryApplication;
import dev.gantry.app.window.WindowArguments;
import java.io.IOException;
import java.util.List;

/**
 * The process's entry: options alone open the window, a verb goes to the command line. Names no JavaFX type, because
 * the command line runs without JavaFX on its path.
 */
public final class Main {
    private Main() {}

    public static void main(String[] arguments) throws IOException {
        if (WindowArguments.isForWindow(arguments)) {
            GantryApplication.open(arguments);
        } else if (List.of(arguments).equals(List.of("train"))) {
            System.exit(Training.run(CommandLineFleet::open));
        } else {
            System.exit(new CommandLineInterface(CommandLineFleet::open, Console.system()).run(arguments));
        }
    }
}
