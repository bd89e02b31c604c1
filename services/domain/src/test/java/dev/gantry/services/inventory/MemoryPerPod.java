package dev.gantry.services.inventory;

import dev.gantry.services.pods.Pod;
import dev.gantry.services.pods.PodSpec;
import dev.gantry.services.pods.PodStatus;
import dev.gantry.services.pods.Requests;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

/**
 * Prints what a table of 7,000 realistic pods retains, with and without its tries. Run it by hand from the test class
 * path; it asserts nothing.
 */
final class MemoryPerPod {
    private static final int PODS = 7_000;
    private static final int APPS = 350;

    private final Random random = new Random(1);
    private final List<Owner> owners = new ArrayList<>();
    private final List<PodSpec> specs = new ArrayList<>();
    private final List<String[]> labels = new ArrayList<>();
    private final List<String> namespaces = new ArrayList<>();
    private final List<String> nodes = new ArrayList<>();

    private MemoryPerPod() {
        for (int app = 0; app < APPS; app++) {
            String name = "gift-rank-" + app;
            String hash = Integer.toHexString(random.nextInt());
            owners.add(new Owner("ReplicaSet", name + "-" + hash, new UUID(random.nextLong(), random.nextLong())));
            specs.add(new PodSpec(
                    List.of("registry.example/live/" + name + ":v1." + app, "registry.example/live/sidecar:v3"),
                    new Requests(500, 1L << 30, Map.of()),
                    "",
                    "default"));
            labels.add(new String[] {
                "app", name, "app.kubernetes.io/part-of", "live", "pod-template-hash", hash, "tier", "backend"
            });
        }
        for (int i = 0; i < 700; i++) {
            nodes.add("edge-node-" + i + ".example");
            namespaces.add("live-" + i % 40);
        }
    }

    private Pod pod(int n) {
        int app = n % APPS;
        Meta meta = new Meta(
                new UUID(random.nextLong(), random.nextLong()),
                1_000_000L + n,
                new NamespacedName(
                        namespaces.get(app % 40),
                        owners.get(app).name() + "-" + Integer.toString(random.nextInt(1 << 20), 36)),
                1_700_000_000L + n,
                Labels.ofParts(labels.get(app), new String[0]),
                Labels.NONE,
                owners.get(app));
        PodStatus status = new PodStatus("Running", "Running", 2, 2, 0, Meta.NO_TIME, Meta.NO_TIME);
        return new Pod(meta, specs.get(app), nodes.get(random.nextInt(700)), "10.1." + n % 250 + "." + n / 250, status);
    }

    private static long used() {
        for (int i = 0; i < 5; i++) {
            System.gc();
        }
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    public static void main(String[] args) {
        MemoryPerPod maker = new MemoryPerPod();
        ObjectTable<Pod> table = new ObjectTable<>();
        long empty = used();
        List<Pod> pods = new ArrayList<>(PODS);
        for (int n = 0; n < PODS; n++) {
            pods.add(maker.pod(n));
        }
        long records = used();
        for (int from = 0; from < PODS; from += 500) {
            table.load(pods.subList(from, Math.min(PODS, from + 500)));
        }
        long tables = used();
        System.out.println((records - empty) / PODS + " bytes a record, " + (tables - records) / PODS
                + " bytes more for the table and its indexes, "
                + table.snapshot().size() + " pods");
        long start = System.nanoTime();
        for (int i = 0; i < 300_000; i++) {
            Pod old = pods.get(i % PODS);
            Pod next = new Pod(
                    new Meta(
                            old.uid(),
                            old.version() + 1 + i,
                            old.meta().at(),
                            0,
                            old.meta().labels(),
                            Labels.NONE,
                            old.meta().owner()),
                    old.spec(),
                    old.node(),
                    old.ip(),
                    old.status());
            pods.set(i % PODS, next);
            table.apply(List.of(new Delta.Upsert<>(next)), next.version());
        }
        System.out.println((System.nanoTime() - start) / 300_000 + " ns an event");
        long later = used();
        System.out.println((later - empty) / pods.size() + " bytes a pod after 300,000 events, "
                + table.snapshot().size() + " pods");
    }
}
