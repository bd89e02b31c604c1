package dev.gantry.app.training;

import dev.gantry.app.cli.ClusterAccess;
import dev.gantry.app.cli.CommandLineInterface;
import dev.gantry.app.cli.Console;
import dev.gantry.app.cli.DemoFleets;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

/** Runs the verbs people start most, often enough that the cache also holds what the compiler learnt of them. */
public final class Training {
    private static final int ROUNDS = 20;
    private static final List<List<String>> VERBS = List.of(
            List.of("get", "pods"),
            List.of("get", "pods", "-o", "json"),
            List.of("get", "pods", "-o", "csv", "--filter", "restarts>0 -status:Running"),
            List.of("get", "nodes"),
            List.of("get", "nodes", "-o", "json"),
            List.of("get", "apps"),
            List.of("get", "events"),
            List.of("get", "clusters"));

    private Training() {}

    /** Returns the first exit code that is not zero, else zero. */
    public static int run(ClusterAccess.Opener opener) throws IOException {
        PrintStream nowhere = new PrintStream(OutputStream.nullOutputStream());
        try (RecordedCluster cluster = RecordedCluster.open()) {
            for (int round = 0; round < ROUNDS; round++) {
                for (List<String> verb : VERBS) {
                    int code = new CommandLineInterface(
                                    opener,
                                    DemoFleets.NONE,
                                    new Console(nowhere, Console.system().err(), Clock.systemDefaultZone()))
                            .run(arguments(verb, cluster));
                    if (code != 0) {
                        return code;
                    }
                }
            }
            return 0;
        }
    }

    private static String[] arguments(List<String> verb, RecordedCluster cluster) {
        List<String> all = new ArrayList<>(verb);
        all.addAll(List.of(
                "--kubeconfig",
                cluster.kubeconfig().toString(),
                "--data",
                cluster.folder().toString()));
        return all.toArray(String[]::new);
    }
}
