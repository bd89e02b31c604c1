package dev.gantry.tests.bench;

import dev.gantry.tests.bench.Figure.Goal;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a pod costs while it is kept: used heap after collections with the pods minus without, indexes and interned
 * words included. Both are measured in one JVM, one after the other.
 */
final class MemoryBench implements Bench {
    private static final int ROUNDS = 3;
    private static final int COLLECTIONS = 6;

    @Override
    public String name() {
        return "memory";
    }

    @Override
    public String purpose() {
        return "retained heap per pod against an informer";
    }

    @Override
    public Set<Need> needs() {
        return Set.of(Need.CONTROL_PLANE);
    }

    @Override
    public void run(World world, Consumer<Figure> figures) throws Exception {
        Path kubeconfig = world.plane().kubeconfig();
        double[] ours = new double[ROUNDS];
        double[] theirs = new double[ROUNDS];
        inventory(kubeconfig);
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = inventory(kubeconfig);
        }
        // Last, and apart: what a closed informer leaves behind goes only later and would be taken from our rounds.
        for (int round = 0; round < ROUNDS; round++) {
            theirs[round] = informer(kubeconfig);
        }
        figures.accept(figure("bytes-per-pod", ours, theirs, Goal.atMost(1024)));
        figures.accept(figure("bytes-per-pod-vs-informer", ours, theirs, Goal.ratioAtMost(1.0 / 40)));
    }

    private Figure figure(String name, double[] ours, double[] theirs, Goal goal) {
        return new Figure(
                name(),
                name,
                Figure.median(ours),
                "bytes",
                "fabric8 informer",
                Figure.median(theirs),
                goal,
                ROUNDS,
                "ours " + Figure.spread(ours) + ", baseline " + Figure.spread(theirs));
    }

    private static double inventory(Path kubeconfig) throws Exception {
        long before = used();
        try (Connected connected = Connected.toPods(Gantry.fleet(kubeconfig))) {
            return (double) (used() - before) / connected.pods();
        }
    }

    private static double informer(Path kubeconfig) throws Exception {
        long before = used();
        try (KubernetesClient client = Model.client(kubeconfig);
                SharedIndexInformer<Pod> informer =
                        client.pods().inAnyNamespace().runnableInformer(0)) {
            informer.start().toCompletableFuture().get(3, TimeUnit.MINUTES);
            int pods = informer.getStore().list().size();
            return (double) (used() - before) / pods;
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
