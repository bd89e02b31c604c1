package dev.gantry.app.cli;

import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;

/**
 * Hands on every object of a table one by one: those there, then each as it changes or goes. On the writer's thread.
 */
final class EachObject<T extends Resource> implements TableObserver<T> {
    /** Takes one object. */
    @FunctionalInterface
    interface Sink {
        void seen(Resource object, boolean removed);
    }

    private final Sink sink;

    private EachObject(Sink sink) {
        this.sink = sink;
    }

    static Subscription of(Inventory inventory, Kind kind, Sink sink) {
        return switch (kind) {
            case POD -> of(inventory.pods(), sink);
            case NODE -> of(inventory.nodes(), sink);
            case EVENT -> of(inventory.events(), sink);
            case NAMESPACE -> of(inventory.namespaces(), sink);
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB ->
                of(inventory.workloads(kind), sink);
        };
    }

    private static <T extends Resource> Subscription of(ObjectTable<T> table, Sink sink) {
        return table.subscribe(new EachObject<>(sink));
    }

    @Override
    public void present(Snapshot<T> snapshot) {
        snapshot.forEach(object -> sink.seen(object, false));
    }

    @Override
    public void changed(Change<T> change) {
        change.removed().forEach(object -> sink.seen(object, true));
        change.added().forEach(object -> sink.seen(object, false));
        change.changed().forEach(object -> sink.seen(object, false));
    }
}
