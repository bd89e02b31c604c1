package dev.gantry.views.shell;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.apps.WorkloadRules;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import dev.gantry.views.fx.Threads;
import dev.gantry.views.navigation.ClusterScope;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/**
 * Keeps the rail's tallies of the shown clusters, counted in the background at most once a second while things change.
 * Made, read and closed on the FX thread.
 */
final class TallyBoard implements AutoCloseable {
    private static final Duration BETWEEN_COUNTS = Duration.ofSeconds(1);

    private final ReadOnlyObjectWrapper<Map<String, Tally>> tallies =
            new ReadOnlyObjectWrapper<>(this, "tallies", Map.of());
    private final List<Subscription> tables = new ArrayList<>();
    private final AtomicBoolean armed = new AtomicBoolean();
    private final Threads threads;
    private final javafx.util.Subscription scope;
    private volatile List<ClusterLink> links = List.of();
    private volatile Subscription due = () -> {};
    private volatile boolean closed;

    TallyBoard(ClusterScope scope, Threads threads) {
        this.threads = threads;
        this.scope = scope.shownProperty().subscribe(this::watch);
    }

    /** By the destination's id; absent before anything was counted. */
    ReadOnlyObjectProperty<Map<String, Tally>> talliesProperty() {
        return tallies.getReadOnlyProperty();
    }

    private void watch(List<ClusterLink> next) {
        letGo();
        links = next;
        for (ClusterLink link : next) {
            tables.add(link.onState(state -> mark()));
            tables.add(link.inventory().pods().subscribe(new Marker<>()));
            tables.add(link.inventory().nodes().subscribe(new Marker<>()));
            for (Kind kind : WorkloadRules.APP_KINDS) {
                ObjectTable<Workload> table = link.inventory().workloads(kind);
                tables.add(table.subscribe(new Marker<>()));
            }
        }
        mark();
    }

    private void mark() {
        if (!closed && armed.compareAndSet(false, true)) {
            due = threads.timers()
                    .after(BETWEEN_COUNTS, () -> threads.background().execute(this::count));
        }
    }

    private void count() {
        armed.set(false);
        List<ClusterLink> counted = links;
        Map<String, Tally> next = Tallies.of(counted, threads.clock().instant());
        threads.fx().execute(() -> publish(counted, next));
    }

    private void publish(List<ClusterLink> counted, Map<String, Tally> next) {
        if (!closed && counted.equals(links) && !next.equals(tallies.get())) {
            tallies.set(next);
        }
    }

    private void letGo() {
        tables.forEach(Subscription::close);
        tables.clear();
    }

    @Override
    public void close() {
        closed = true;
        due.close();
        scope.unsubscribe();
        letGo();
    }

    private final class Marker<T extends Resource> implements TableObserver<T> {
        @Override
        public void present(Snapshot<T> snapshot) {
            mark();
        }

        @Override
        public void changed(Change<T> change) {
            mark();
        }
    }
}
