package dev.gantry.tests.bench;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.kubernetes.http.ApiTransport;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import dev.gantry.tests.bench.Figure.Goal;
import io.fabric8.kubernetes.client.KubernetesClient;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.function.Consumer;

/**
 * From nothing connected to every pod in the inventory, in a warm JVM; against draining the same bytes with the same
 * transport on a fresh connection, and against the model-based client's list on a fresh client.
 */
final class ListBench implements Bench {
    private static final int WARM_UPS = 8;
    private static final int ROUNDS = 9;
    private static final Duration LIMIT = Duration.ofMinutes(2);

    @Override
    public String name() {
        return "list";
    }

    @Override
    public String purpose() {
        return "7,000 pods into the inventory against draining and against a model";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CONTROL_PLANE);
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        Path kubeconfig = world.plane().kubeconfig();
        for (int i = 0; i < WARM_UPS; i++) {
            drain(kubeconfig);
            list(world, kubeconfig);
        }
        for (int i = 0; i < WARM_UPS / 2; i++) {
            model(world, kubeconfig);
        }
        double[] drained = new double[ROUNDS];
        double[] listed = new double[ROUNDS];
        double[] modelled = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            System.gc();
            drained[round] = drain(kubeconfig);
            listed[round] = list(world, kubeconfig);
            System.gc();
            modelled[round] = model(world, kubeconfig);
        }
        figures.accept(figure("list-vs-drain", listed, "drain of the same bytes", drained, 1.3));
        figures.accept(figure("list-vs-model", listed, "fabric8 pods().list()", modelled, 0.35));
    }

    private Figure figure(String name, double[] ours, String baseline, double[] theirs, double goal) {
        return new Figure(
                name(),
                name,
                Figure.median(ours),
                "ms",
                baseline,
                Figure.median(theirs),
                Goal.ratioAtMost(goal),
                ROUNDS,
                "ours " + Figure.spread(ours) + ", baseline " + Figure.spread(theirs));
    }

    /** Milliseconds from nothing connected to the last byte of the list of pods. */
    static double drain(Path kubeconfig) throws Exception {
        byte[] buffer = new byte[1 << 16];
        long start = System.nanoTime();
        try (ScheduledTimer timer = new ScheduledTimer();
                ApiTransport transport = Gantry.transport(kubeconfig, timer);
                ApiResponse list = transport.get(
                        new ApiRequest("/api/v1/pods", ApiRequest.PROTOBUF_OR_JSON, true, LIMIT, LIMIT))) {
            InputStream body = list.body();
            long bytes = 0;
            for (int read = body.read(buffer); read >= 0; read = body.read(buffer)) {
                bytes += read;
            }
            if (list.status() != 200 || bytes < 1_000_000) {
                throw new IllegalStateException("the drain got " + bytes + " bytes with status " + list.status());
            }
            return (System.nanoTime() - start) / 1e6;
        }
    }

    private static double list(World world, Path kubeconfig) throws Exception {
        long start = System.nanoTime();
        try (Connected connected = Connected.toPods(Gantry.fleet(kubeconfig))) {
            double took = (System.nanoTime() - start) / 1e6;
            require(world, connected.pods());
            return took;
        }
    }

    private static double model(World world, Path kubeconfig) throws Exception {
        long start = System.nanoTime();
        try (KubernetesClient client = Model.client(kubeconfig)) {
            int pods = client.pods().inAnyNamespace().list().getItems().size();
            double took = (System.nanoTime() - start) / 1e6;
            require(world, pods);
            return took;
        }
    }

    private static void require(World world, int pods) {
        if (pods < world.pods()) {
            throw new IllegalStateException("only " + pods + " pods came");
        }
    }
}
