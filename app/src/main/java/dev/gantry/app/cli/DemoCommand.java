package dev.gantry.app.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gantry demo}: the window on the embedded fleet, or the fleet without a window until it is interrupted. */
@Command(
        name = "demo",
        description = "Open the window on a living demo fleet, or serve the fleet without a window.",
        footer = {
            "",
            "The fleet lives inside this process and listens on loopback only; the window keeps its settings beside it.",
            "Without a screen, or with --tour, the tour's pictures are written instead and their folder is printed.",
            "A file for --kinds is a list of group, version and kinds, each with its kind and plural; the README has one.",
            "With --serve standard output gets KUBECONFIG=… and READY; Ctrl-C ends it.",
            "A fault, for example:",
            "  gantry demo --fault 429 --resource pods --probability 0.2 --for 30s",
            "A watch that is open meets cut, freeze, 410 and corrupt (in its next frame); the others when it is opened again.",
            "With --serve --events each line after READY has time (of the evening), cluster, kind, what, object, detail;",
            "a reader that is too slow misses some, and a line says how many.",
            "Exit codes: 0 done; 1 no such fault stands, or that time has passed; 2 wrong usage; 3 a port or the folder is taken,",
            "a folder cannot be written, or no fleet runs that could be asked."
        })
final class DemoCommand implements Callable<Integer> {
    private static final System.Logger LOG = System.getLogger(DemoCommand.class.getName());
    private static final double PACE = 10;
    private static final int LONGEST_END_SECONDS = 2;
    private static final String BEFORE_THE_STORM = "19:57";
    /**
     * By then one release outgrows its memory and another crashes, and a room has lost its link so shortly before that
     * it goes dark while one looks; within a minute at the usual pace a rollout moves and another goes back.
     */
    private static final String IN_TROUBLE = "20:40:15";

    private final DemoFleets fleets;
    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Option(names = "--serve", description = "No window: serve the fleet, print where, run until interrupted.")
    private boolean serve;

    @Option(
            names = "--events",
            description = "With --serve: print after READY what happens in the fleet, one JSON object a line.")
    private boolean events;

    @Option(
            names = "--tour",
            paramLabel = "DIR",
            description = "No window: write a picture of each step of the tour there, a minute into the evening;"
                    + " at once where --speed is given.")
    private Optional<Path> tour = Optional.empty();

    @Option(names = "--clusters", description = "How many clusters. Default: ${DEFAULT-VALUE}.")
    private int clusters = 3;

    @Option(
            names = "--nodes",
            description = "How many nodes in all clusters before the evening rents more. Default: ${DEFAULT-VALUE}.")
    private int nodes = 700;

    @Option(
            names = "--pods",
            description = "How many pods in all clusters before the evening scales up. Default: ${DEFAULT-VALUE}.")
    private int pods = 7_000;

    @Option(names = "--seed", description = "The same seed gives the same fleet. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "1..600",
            description = "Seconds of the evening in one second. Default: 10.")
    private Optional<Double> speed = Optional.empty();

    @Option(
            names = "--from",
            paramLabel = "HH:MM[:SS]",
            description = "When the evening is joined. Default: 20:40:15; 19:57 for --serve.")
    private Optional<String> from = Optional.empty();

    @Option(names = "--night", paramLabel = "FILE", description = "A script of your own instead of the event night.")
    private Optional<Path> night = Optional.empty();

    @Option(names = "--port", description = "Port of the first cluster, the others follow. Default: any that are free.")
    private int port;

    @Option(
            names = "--changes-per-second",
            paramLabel = "N",
            description = "So many changes of pods a second besides those of the evening. Default: ${DEFAULT-VALUE}.")
    private double changes;

    @ArgGroup(validate = false, heading = "%nWhat goes wrong in the fleet that runs already:%n")
    private FaultOptions faults = new FaultOptions();

    @ArgGroup(validate = false, heading = "%nThe evening of the fleet that runs already:%n")
    private ControlOptions control = new ControlOptions();

    @ArgGroup(validate = false, heading = "%nWhich fleet that is, and how its answer is printed:%n")
    private RemoteDemo remote = new RemoteDemo();

    @Option(
            names = "--kinds",
            paramLabel = "FILE",
            description = "A file of custom kinds that every cluster serves too; may be given several times.")
    private List<Path> kinds = List.of();

    @Option(names = "--data", paramLabel = "DIR", description = "Where kubeconfig, settings and logs of the demo go.")
    private Optional<Path> data = Optional.empty();

    DemoCommand(DemoFleets fleets, Console console) {
        this.fleets = fleets;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem, InterruptedException {
        if (faults.isAsked() && control.isAsked()) {
            throw new UsageProblem("--fault and --control are two questions; give one of them at a time");
        }
        if ((faults.isAsked() || control.isAsked()) && (serve || events || tour.isPresent())) {
            throw new UsageProblem("--fault and --control speak to a fleet that runs already;"
                    + " leave out --serve, --events and --tour, or start the fleet first");
        }
        if (faults.isAsked()) {
            return remote.ask(fleets, data, faults.question(), FaultReport.report(), faults::told, console);
        }
        faults.checkAlone();
        if (control.isAsked()) {
            return remote.ask(fleets, data, control.question(), ControlOptions.report(), _ -> "", console);
        }
        return open();
    }

    private Integer open() throws UsageProblem, InterruptedException {
        if (serve && tour.isPresent()) {
            throw new UsageProblem("--serve has no window and --tour is the window's; give one of them");
        }
        if (events && !serve) {
            throw new UsageProblem("--events is printed by a fleet without a window; give --serve too");
        }
        boolean seen = !serve && tour.isEmpty() && hasScreen();
        double pace = speed.orElse(PACE);
        String joined = from.orElse(serve ? BEFORE_THE_STORM : IN_TROUBLE);
        DemoFleets.Wish wish =
                new DemoFleets.Wish(clusters, nodes, pods, seed, pace, joined, night, port, changes, kinds, data);
        try (DemoFleets.Prepared fleet = fleets.prepare(wish)) {
            if (serve) {
                serve(fleet);
            } else if (seen) {
                fleets.show(fleet, Optional.empty());
            } else {
                Path folder = tour.orElseGet(() -> fleet.folder().resolve("tour"));
                takeTour(fleet, folder);
            }
            return ExitCode.DONE.code();
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        } catch (BindException e) {
            console.say("port " + port + " or one of the " + (clusters - 1)
                    + " after it is taken; give another --port, or none for any that are free");
            return ExitCode.UNREACHABLE.code();
        } catch (UnsupportedOperationException noDesktop) {
            console.say("no window can be opened here: " + noDesktop.getMessage()
                    + "; gantry demo --tour DIR writes pictures of it, --serve needs none");
            return ExitCode.UNREACHABLE.code();
        } catch (DemoFleets.FolderTaken taken) {
            console.say(String.valueOf(taken.getMessage()));
            return ExitCode.UNREACHABLE.code();
        } catch (IOException e) {
            console.say("the demo cannot go on: " + said(e) + "; give another folder with --data, or --tour");
            return ExitCode.UNREACHABLE.code();
        }
    }

    private void takeTour(DemoFleets.Prepared fleet, Path folder) throws IOException, InterruptedException {
        boolean atOnce = speed.isPresent();
        console.say("the tour is pictured into " + folder + (atOnce ? "" : ", after the first minute of the evening"));
        fleets.show(fleet, Optional.of(new DemoFleets.Pictures(folder, atOnce, console::say)));
        console.out().println(folder);
    }

    private void serve(DemoFleets.Prepared fleet) throws IOException, InterruptedException {
        CountDownLatch interrupted = new CountDownLatch(1);
        CountDownLatch ended = new CountDownLatch(1);
        HappeningPrinter printer = new HappeningPrinter(console.out());
        if (events) {
            fleet.onHappening(printer::tell);
        }
        fleet.begin();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(interrupted, ended), "demo-end"));
        console.out().println("KUBECONFIG=" + fleet.kubeconfig());
        console.out().println("READY");
        console.out().flush();
        if (events) {
            Thread.ofPlatform().daemon().name("demo-events").start(printer::print);
        }
        interrupted.await();
        fleet.close();
        ended.countDown();
    }

    /** Elsewhere than on Linux there is always one to ask for; JavaFX says when there is none after all. */
    private static boolean hasScreen() {
        return !System.getProperty("os.name", "").startsWith("Linux")
                || Stream.of("DISPLAY", "WAYLAND_DISPLAY")
                        .map(System.getenv()::get)
                        .anyMatch(name -> name != null && !name.isEmpty());
    }

    /** Java names only the file for the commonest failures. */
    private static String said(IOException e) {
        return switch (e) {
            case AccessDeniedException denied -> denied.getFile() + " may not be written";
            case FileAlreadyExistsException file -> file.getFile() + " is a file, not a folder";
            case NoSuchFileException missing -> missing.getFile() + " does not exist";
            default -> String.valueOf(e.getMessage());
        };
    }

    /**
     * The process ends when this returns, so it waits until the fleet is closed; but not for a beat that takes long, as
     * nothing of the fleet outlives the process anyway.
     */
    private static void end(CountDownLatch interrupted, CountDownLatch ended) {
        interrupted.countDown();
        try {
            if (!ended.await(LONGEST_END_SECONDS, TimeUnit.SECONDS)) {
                LOG.log(System.Logger.Level.DEBUG, "the fleet is ended amid a beat");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
