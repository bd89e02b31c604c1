package dev.gantry.tests.bench;

import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.inventory.Kind;
import dev.gantry.tests.controlplane.Command;
import io.fabric8.kubernetes.api.model.Namespace;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.client.KubernetesClient;
import io.fabric8.kubernetes.client.informers.SharedIndexInformer;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A process that keeps the pods of a cluster once, in the way its first argument names, and prints the bytes of heap
 * each of them retains. A process of its own, because what an earlier round leaves behind goes when it likes and would
 * be taken from the next one. It keeps the few namespaces first, so that classes and threads are not counted as pods'.
 */
final class RetainedHeap {
    static final String INVENTORY = "inventory";
    static final String INFORMER = "informer";
    private static final int COLLECTIONS = 8;

    private RetainedHeap() {}

    /** Runs such a process: bytes a pod. */
    static double measure(String way, Path kubeconfig) throws IOException {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        List<String> command = List.of(
                java.toString(),
                "-XX:+UseG1GC",
                "-XX:+UseCompactObjectHeaders",
                "-cp",
                System.getProperty("java.class.path"),
                RetainedHeap.class.getName(),
                way,
                kubeconfig.toString());
        return Double.parseDouble(Command.run(command, Map.of()).required().strip());
    }

    public static void main(String[] arguments) throws Exception {
        Path kubeconfig = Path.of(arguments[1]);
        double bytes = switch (arguments[0]) {
            case INVENTORY -> inventory(kubeconfig);
            case INFORMER -> informer(kubeconfig);
            default -> throw new IllegalArgumentException("there is no way " + arguments[0]);
        };
        System.out.println(bytes);
        System.exit(0);
    }

    private static double inventory(Path kubeconfig) throws Exception {
        Fleet fleet = Gantry.fleet(kubeconfig);
        try (Connected namespaces = Connected.to(fleet, Kind.NAMESPACE)) {
            long before = used();
            try (Connected pods = Connected.to(fleet, Kind.POD)) {
                return (double) (used() - before) / pods.pods();
            }
        }
    }

    private static double informer(Path kubeconfig) throws Exception {
        try (KubernetesClient client = Model.client(kubeconfig);
                SharedIndexInformer<Namespace> namespaces = client.namespaces().runnableInformer(0);
                SharedIndexInformer<Pod> pods = client.pods().inAnyNamespace().runnableInformer(0)) {
            namespaces.start().toCompletableFuture().get(1, TimeUnit.MINUTES);
            long before = used();
            pods.start().toCompletableFuture().get(2, TimeUnit.MINUTES);
            return (double) (used() - before) / pods.getStore().list().size();
        }
    }

    private static long used() {
        for (int i = 0; i < COLLECTIONS; i++) {
            System.gc();
        }
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
