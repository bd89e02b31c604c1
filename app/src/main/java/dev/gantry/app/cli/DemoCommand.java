package dev.gantry.app.cli;

import java.io.IOException;
import java.net.BindException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** {@code gantry demo --serve}: the embedded fleet without a window, until it is interrupted. */
@Command(
        name = "demo",
        description = "Open the window on a living demo fleet, or serve the fleet without a window.",
        footer = {
            "",
            "With --serve the fleet listens on loopback only. Standard output gets KUBECONFIG=… and READY; Ctrl-C ends it.",
            "Exit codes: 0 done; 2 wrong usage; 3 a port is taken or the data folder cannot be written."
        })
final class DemoCommand implements Callable<Integer> {
    private final DemoFleets fleets;
    private final Console console;

    @Option(
            names = {"-h", "--help"},
            usageHelp = true,
            description = "Print this help.")
    private boolean help;

    @Option(names = "--serve", description = "No window: serve the fleet, print where, run until interrupted.")
    private boolean serve;

    @Option(names = "--clusters", description = "How many clusters. Default: ${DEFAULT-VALUE}.")
    private int clusters = 3;

    @Option(names = "--nodes", description = "How many nodes in all clusters. Default: ${DEFAULT-VALUE}.")
    private int nodes = 700;

    @Option(names = "--pods", description = "How many pods in all clusters. Default: ${DEFAULT-VALUE}.")
    private int pods = 7_000;

    @Option(names = "--seed", description = "The same seed gives the same fleet. Default: ${DEFAULT-VALUE}.")
    private long seed = 1;

    @Option(
            names = "--speed",
            paramLabel = "1..600",
            description = "Seconds of the evening in one second. Default: ${DEFAULT-VALUE}.")
    private double speed = 10;

    @Option(
            names = "--from",
            paramLabel = "HH:MM",
            description = "When the evening is joined. Default: ${DEFAULT-VALUE}.")
    private String from = "19:57";

    @Option(names = "--night", paramLabel = "FILE", description = "A script of your own instead of the event night.")
    private Optional<Path> night = Optional.empty();

    @Option(names = "--port", description = "Port of the first cluster, the others follow. Default: any that are free.")
    private int port;

    @Option(names = "--data", paramLabel = "DIR", description = "Where the fleet keeps its kubeconfig.")
    private Optional<Path> data = Optional.empty();

    DemoCommand(DemoFleets fleets, Console console) {
        this.fleets = fleets;
        this.console = console;
    }

    @Override
    public Integer call() throws UsageProblem, InterruptedException {
        if (!serve) {
            throw new UsageProblem("gantry demo opens a window, and takes --serve where there is none");
        }
        DemoFleets.Wish wish = new DemoFleets.Wish(clusters, nodes, pods, seed, speed, from, night, port, data);
        try (DemoFleets.Open fleet = fleets.open(wish)) {
            CountDownLatch interrupted = new CountDownLatch(1);
            CountDownLatch ended = new CountDownLatch(1);
            Runtime.getRuntime().addShutdownHook(new Thread(() -> end(interrupted, ended), "demo-end"));
            console.out().println("KUBECONFIG=" + fleet.kubeconfig());
            console.out().println("READY");
            console.out().flush();
            interrupted.await();
            fleet.close();
            ended.countDown();
            return ExitCode.DONE.code();
        } catch (IllegalArgumentException e) {
            throw new UsageProblem(String.valueOf(e.getMessage()));
        } catch (BindException e) {
            console.say("port " + port + " or one of the " + (clusters - 1)
                    + " after it is taken; give another --port, or none for any that are free");
            return ExitCode.UNREACHABLE.code();
        } catch (IOException e) {
            console.say("the fleet cannot be served: " + e.getMessage() + "; give another --data");
            return ExitCode.UNREACHABLE.code();
        }
    }

    /** The process ends when this returns, so it waits until the fleet is closed. */
    private static void end(CountDownLatch interrupted, CountDownLatch ended) {
        interrupted.countDown();
        try {
            ended.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
