package dev.gantry.tests.bench;

import dev.gantry.tests.bench.Figure.Goal;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What a pod costs while it is kept: used heap after collections with the pods minus without, indexes and interned
 * words included. Each round is a process of its own, with equal JVM options.
 */
final class MemoryBench implements Bench {
    private static final int ROUNDS = 3;

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
        for (int round = 0; round < ROUNDS; round++) {
            ours[round] = RetainedHeap.measure(RetainedHeap.INVENTORY, kubeconfig);
            theirs[round] = RetainedHeap.measure(RetainedHeap.INFORMER, kubeconfig);
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
}
