package dev.gantry.app.cli;

import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;

/** Calls back whenever a table of an inventory has changed, whatever its kind. */
final class TableSignal<T extends Resource> implements TableObserver<T> {
    private final Runnable changed;

    private TableSignal(Runnable changed) {
        this.changed = changed;
    }

    static Subscription on(Inventory inventory, Kind kind, Runnable changed) {
        return switch (kind) {
            case POD -> on(inventory.pods(), changed);
            case NODE -> on(inventory.nodes(), changed);
            case EVENT -> on(inventory.events(), changed);
            case NAMESPACE -> on(inventory.namespaces(), changed);
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB ->
                on(inventory.workloads(kind), changed);
        };
    }

    private static <T extends Resource> Subscription on(ObjectTable<T> table, Runnable changed) {
        return table.subscribe(new TableSignal<>(changed));
    }

    @Override
    public void present(Snapshot<T> snapshot) {
        if (snapshot.size() > 0) {
            changed.run();
        }
    }

    @Override
    public void changed(Change<T> change) {
        changed.run();
    }
}
