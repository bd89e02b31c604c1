package dev.gantry.app;

import dev.gantry.app.cli.ClusterAccess;
import dev.gantry.app.cli.CommandLineInterface;
import dev.gantry.app.cli.Console;
import dev.gantry.app.cli.DemoFleets;
import dev.gantry.app.cli.ExitCode;
import dev.gantry.app.cli.PosixTerminal;
import dev.gantry.app.demo.EmbeddedFleets;
import dev.gantry.app.demo.RunningFleet;
import dev.gantry.app.training.Training;
import dev.gantry.app.window.FleetWindow;
import dev.gantry.app.window.GantryApplication;
import dev.gantry.app.window.WindowArguments;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The process's entry: options alone open the window, a verb goes to the command line. Names no JavaFX type, because
 * the command line runs without JavaFX on its path.
 */
public final class Main {
    private Main() {}

    /** Names the fleet and the window only in bodies, so that no other verb loads either. */
    private static final class Demo implements DemoFleets {
        @Override
        public Prepared prepare(Wish wish) throws IOException {
            return new EmbeddedFleets().prepare(wish);
        }

        @Override
        public void show(Prepared fleet, Optional<Pictures> pictures) throws IOException, InterruptedException {
            new FleetWindow(fleet, pictures).show();
        }

        @Override
        public Running running(Optional<Path> kubeconfig, Optional<Path> data) throws IOException {
            return RunningFleet.of(kubeconfig, data, System.getenv());
        }
    }

    public static void main(String[] arguments) throws IOException {
        if (WindowArguments.isForWindow(arguments)) {
            openWindow(arguments);
        } else if (List.of(arguments).equals(List.of("train"))) {
            System.exit(Training.run(CommandLineFleet::open));
        } else {
            Console console = Console.system();
            ClusterAccess.Opener opener = (kubeconfig, data) -> CommandLineFleet.open(kubeconfig, data, console::say);
            System.exit(new CommandLineInterface(opener, new Demo(), console, new PosixTerminal()).run(arguments));
        }
    }

    private static void openWindow(String... arguments) {
        try {
            GantryApplication.open(arguments);
        } catch (UnsupportedOperationException noDesktop) {
            // JavaFX's way of saying that there is no screen; what fails later comes wrapped.
            Console.system()
                    .say("no window can be opened here: " + noDesktop.getMessage()
                            + ". Start it in a desktop session, or give a command, such as: gantry get pods");
            System.exit(ExitCode.NEGATIVE.code());
        }
    }
}
