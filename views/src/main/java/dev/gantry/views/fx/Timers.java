package dev.gantry.views.fx;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** Runs something later, once, on a timer thread; be quick there. Any thread; closing what is returned calls it off. */
@FunctionalInterface
public interface Timers {
    Subscription after(Duration delay, Runnable task);

    /** On the application's one scheduler. */
    static Timers on(ScheduledExecutorService scheduler) {
        return (delay, task) -> {
            Future<?> due = scheduler.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> due.cancel(false);
        };
    }

    /** Each {@code period}, on {@code where}, until closed; a late turn is not made up for. */
    default Subscription every(Duration period, Executor where, Runnable task) {
        Repeater repeater = new Repeater(this, period, where, task);
        repeater.arm();
        return repeater;
    }
}
