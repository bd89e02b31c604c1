package dev.gantry.app.cli;

import dev.gantry.app.cli.logs.LogSource;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Follows several logs at once, each on a virtual thread; one that ends or fails leaves the others alone. */
final class FollowedLogs {
    /** Prints one log until it ends. */
    @FunctionalInterface
    interface Printing {
        void print(LogSource source) throws ClusterFailure, IOException;
    }

    private final Console console;
    private final Cluster cluster;

    FollowedLogs(Console console, Cluster cluster) {
        this.console = console;
        this.cluster = cluster;
    }

    /** The exit code once all have ended: that of the first which failed. */
    int all(List<LogSource> sources, Printing printing) throws InterruptedException {
        List<Integer> codes = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> running = sources.stream()
                    .map(source -> threads.submit(() -> one(source, printing)))
                    .toList();
            for (Future<Integer> log : running) {
                codes.add(code(log));
            }
        }
        return codes.stream()
                .filter(code -> code != ExitCode.DONE.code())
                .findFirst()
                .orElse(ExitCode.DONE.code());
    }

    private int one(LogSource source, Printing printing) {
        try {
            printing.print(source);
            return ExitCode.DONE.code();
        } catch (ClusterFailure failure) {
            return Failures.tell(console, cluster, failure);
        } catch (IOException cut) {
            return Failures.tell(console, cluster, cut);
        }
    }

    private static int code(Future<Integer> log) throws InterruptedException {
        try {
            return log.get();
        } catch (ExecutionException failed) {
            throw new IllegalStateException("printing a log failed unexpectedly", failed.getCause());
        }
    }
}
