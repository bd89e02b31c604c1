package dev.gantry.tests.bench;

import dev.gantry.tests.bench.Figure.Goal;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The embedded fleet: how soon it serves, what it takes, how fast it answers beside a real API server, how much change
 * it bears, and whether it can be played twice.
 */
final class FleetBench implements Bench {
    private static final int STARTS = 5;
    private static final int SAMPLES = 30;
    private static final int LIST_WARM_UPS = 4;
    private static final int LISTS = 9;
    private static final Duration LIFE = Duration.ofSeconds(60);

    @Override
    public String name() {
        return "fleet";
    }

    @Override
    public String purpose() {
        return "the embedded fleet: start, memory, lists beside a real server, churn";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CONTROL_PLANE, Need.BUILT_CLI);
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        start(world.root(), figures);
        memory(world.root(), "memory-7k", 250, figures);
        memory(
                world.root(),
                "memory-100k",
                2_000,
                figures,
                "--clusters",
                "10",
                "--nodes",
                "5000",
                "--pods",
                "100000",
                "--speed",
                "1");
        lists(world, figures);
        new FleetChurn(name()).run(world.root(), figures);
        repeat(figures);
    }

    private void start(Path root, Consumer<Figure> figures) throws IOException {
        double[] seconds = new double[STARTS];
        for (int i = 0; i < STARTS; i++) {
            try (ServedFleet fleet = ServedFleet.start(root)) {
                seconds[i] = fleet.secondsToReady();
            }
        }
        figures.accept(new Figure(
                name(),
                "start",
                Figure.median(seconds),
                "s",
                "",
                null,
                Goal.atMost(3),
                STARTS,
                "3 clusters, 700 nodes, 7,000 pods, from the command to READY; " + Figure.spread(seconds)));
    }

    private void memory(Path root, String figure, double goal, Consumer<Figure> figures, String... options)
            throws IOException {
        try (ServedFleet fleet = ServedFleet.start(root, options)) {
            Pause.of(LIFE);
            double[] resident = new double[SAMPLES];
            for (int i = 0; i < SAMPLES; i++) {
                Pause.of(Duration.ofSeconds(1));
                resident[i] = fleet.residentMegabytes();
            }
            figures.accept(new Figure(
                    name(),
                    figure,
                    Figure.median(resident),
                    "MB",
                    "",
                    null,
                    Goal.atMost(goal),
                    1,
                    "resident memory of the process, each second of half a minute after a minute of life; "
                            + Figure.spread(resident)));
        }
    }

    private void lists(World world, Consumer<Figure> figures) throws Exception {
        Path real = world.plane().kubeconfig();
        double[] ours = new double[LISTS];
        double[] theirs = new double[LISTS];
        try (ServedFleet fleet = ServedFleet.start(
                world.root(), "--clusters", "1", "--nodes", "700", "--pods", "7000", "--speed", "1")) {
            for (int i = 0; i < LIST_WARM_UPS; i++) {
                ListBench.drain(fleet.kubeconfig());
                ListBench.drain(real);
            }
            for (int i = 0; i < LISTS; i++) {
                ours[i] = ListBench.drain(fleet.kubeconfig());
                theirs[i] = ListBench.drain(real);
            }
        }
        figures.accept(new Figure(
                name(),
                "list-vs-real",
                Figure.median(ours),
                "ms",
                "kube-apiserver, 7,000 pods",
                Figure.median(theirs),
                Goal.ratioAtMost(0.7),
                LISTS,
                "protobuf, gzip; ours " + Figure.spread(ours) + ", baseline " + Figure.spread(theirs)));
    }

    private void repeat(Consumer<Figure> figures) throws IOException {
        String first = PlayedEvening.apart();
        String second = PlayedEvening.apart();
        figures.accept(new Figure(
                name(),
                "repeatable",
                first.equals(second) ? 0 : 1,
                "differences",
                "",
                null,
                Goal.atMost(0),
                2,
                "an hour of the evening of 700 pods in two processes, compared byte for byte: " + first));
    }
}
