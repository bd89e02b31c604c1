package dev.gantry.services.demo.traffic;

import dev.gantry.services.demo.api.Cluster;
import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.store.ObjectKey;
import dev.gantry.services.demo.store.ObjectStore.Listing;
import dev.gantry.services.demo.store.StoreEvent;
import dev.gantry.services.demo.store.Stored;
import dev.gantry.services.demo.traffic.Worker.Part;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The pods of a cluster that use something, brought up to date when somebody asks and not before: of a pod that changed
 * ten times meanwhile only the last state is read. Any thread.
 */
public final class Census {
    private static final int BATCH = 4096;

    private final Cluster cluster;
    private final Kind pods;
    private final Map<String, Worker> workers = new TreeMap<>();
    private final Map<List<Part>, List<Part>> shapes = new HashMap<>();
    private long position = -1;

    public Census(Cluster cluster) {
        this.cluster = cluster;
        this.pods = Objects.requireNonNull(cluster.kinds().named("v1", "Pod"), "no pods served");
    }

    /** All pods that run, by namespace and name. */
    public synchronized List<Worker> running() throws InterruptedException {
        refresh();
        return workers.values().stream().filter(Worker::isRunning).toList();
    }

    /** A pod, null where it does not run. */
    public synchronized @Nullable Worker running(String namespace, String name) throws InterruptedException {
        refresh();
        Worker worker = workers.get(namespace + "/" + name);
        return worker == null || !worker.isRunning() ? null : worker;
    }

    /** How many pods share the work of each workload, by {@code namespace/name}. */
    public static Map<String, Integer> sharing(Collection<Worker> running) {
        Map<String, Integer> sharing = new HashMap<>();
        running.forEach(worker -> sharing.merge(worker.namespace() + "/" + worker.workload(), 1, Integer::sum));
        return sharing;
    }

    private void refresh() throws InterruptedException {
        if (position < 0) {
            relist();
            return;
        }
        Map<ObjectKey, StoreEvent> changed = new LinkedHashMap<>();
        List<StoreEvent> events = next();
        while (events != null && !events.isEmpty()) {
            for (StoreEvent event : events) {
                changed.put(event.object().key(), event);
                position = event.revision();
            }
            events = next();
        }
        if (events == null) {
            relist();
            return;
        }
        changed.values().forEach(event -> {
            if (event.isDeletion()) {
                workers.remove(name(event.object()));
            } else {
                note(event.object());
            }
        });
    }

    private @Nullable List<StoreEvent> next() throws InterruptedException {
        return cluster.store().after(pods, position, BATCH, Duration.ZERO);
    }

    private void relist() {
        workers.clear();
        shapes.clear();
        Listing listing = cluster.store().list(pods, null);
        position = listing.revision();
        listing.objects().forEach(this::note);
    }

    private void note(Stored stored) {
        Worker worker = Worker.of(cluster.documents().view(stored), stored.labels());
        List<Part> shape = shapes.computeIfAbsent(worker.parts(), parts -> parts);
        workers.put(
                name(stored),
                new Worker(
                        worker.namespace(),
                        worker.name(),
                        worker.workload(),
                        worker.node(),
                        worker.labels(),
                        shape,
                        worker.started()));
    }

    private static String name(Stored stored) {
        return stored.key().namespace() + "/" + stored.key().name();
    }
}
