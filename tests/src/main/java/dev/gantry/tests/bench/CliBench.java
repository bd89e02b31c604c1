package dev.gantry.tests.bench;

import dev.gantry.tests.bench.Figure.Goal;
import dev.gantry.tests.controlplane.ApiUser;
import dev.gantry.tests.controlplane.ControlPlane;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/** Whole processes, from start to exit, each writing its answer to a file. Rounds interleave the contenders. */
final class CliBench implements Bench {
    private static final int ROUNDS = 5;

    @Override
    public String name() {
        return "cli";
    }

    @Override
    public String purpose() {
        return "gantry get pods as a process against kubectl and curl";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CONTROL_PLANE, Need.BUILT_CLI, Need.CURL);
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        ControlPlane plane = world.plane();
        String gantry = world.root().resolve("gantry").toString();
        String kubeconfig = plane.kubeconfig().toString();
        List<String> table = List.of(gantry, "get", "pods", "--kubeconfig", kubeconfig);
        List<String> json = List.of(gantry, "get", "pods", "-o", "json", "--kubeconfig", kubeconfig);
        List<String> kubectl =
                List.of(plane.kubectlBinary().toString(), "get", "pods", "-A", "--kubeconfig", kubeconfig);
        List<String> curl = List.of(
                "curl",
                "-sS",
                "--fail",
                "--compressed",
                "--cacert",
                plane.caFile().toString(),
                "-H",
                "Authorization: Bearer " + plane.token(ApiUser.ADMIN),
                "-H",
                "Accept: application/vnd.kubernetes.protobuf",
                plane.server() + "/api/v1/pods");
        double[][] seconds = new double[4][ROUNDS];
        for (List<String> warmUp : List.of(table, json, kubectl, curl)) {
            time(warmUp, 0);
        }
        for (int round = 0; round < ROUNDS; round++) {
            seconds[0][round] = time(table, world.pods());
            seconds[1][round] = time(json, world.pods());
            seconds[2][round] = time(kubectl, world.pods());
            seconds[3][round] = time(curl, 0);
        }
        figures.accept(figure("cli-vs-kubectl", seconds[0], "kubectl get pods -A", seconds[2], 0.3));
        figures.accept(figure("cli-vs-curl", seconds[1], "curl of the protobuf gzip list", seconds[3], 1.8));
    }

    private Figure figure(String name, double[] ours, String baseline, double[] theirs, double goal) {
        return new Figure(
                name(),
                name,
                Figure.median(ours),
                "s",
                baseline,
                Figure.median(theirs),
                Goal.ratioAtMost(goal),
                ROUNDS,
                "ours " + Figure.spread(ours) + ", baseline " + Figure.spread(theirs));
    }

    private static double time(List<String> command, int leastLines) throws IOException, InterruptedException {
        Path answer = Files.createTempFile("gantry-bench", ".out");
        try {
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectOutput(answer.toFile())
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            int code = process.waitFor();
            double took = (System.nanoTime() - start) / 1e9;
            if (code != 0) {
                throw new IOException(command.getFirst() + " ended with " + code);
            }
            requireRows(answer, leastLines, command);
            return took;
        } finally {
            Files.delete(answer);
        }
    }

    /** A fast answer that is not the whole answer counts for nothing. */
    private static void requireRows(Path answer, int leastLines, List<String> command) throws IOException {
        if (leastLines > 0) {
            try (var lines = Files.lines(answer)) {
                long count = lines.count();
                if (count < leastLines) {
                    throw new IOException(command.getFirst() + " printed " + count + " lines, not " + leastLines);
                }
            }
        }
    }
}
