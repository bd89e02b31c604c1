package dev.gantry.views.fx;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/** A task that comes again; each turn is armed only after the one before has run. Any thread. */
final class Repeater implements Subscription {
    private final Timers timers;
    private final Duration period;
    private final Executor where;
    private final Runnable task;
    private @Nullable Subscription next;
    private boolean closed;

    Repeater(Timers timers, Duration period, Executor where, Runnable task) {
        this.timers = timers;
        this.period = period;
        this.where = where;
        this.task = task;
    }

    synchronized void arm() {
        if (!closed) {
            next = timers.after(period, () -> where.execute(this::turn));
        }
    }

    private void turn() {
        if (isClosed()) {
            return;
        }
        try {
            task.run();
        } finally {
            arm();
        }
    }

    private synchronized boolean isClosed() {
        return closed;
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.close();
        }
    }
}
