package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** The one scheduler of a fleet: a daemon thread, begun with the first task, that only wakes others. Any thread. */
public final class ScheduledTimer implements Timer, AutoCloseable {
    private static final Logger LOG = System.getLogger(ScheduledTimer.class.getName());

    private final ScheduledThreadPoolExecutor scheduler = new ScheduledThreadPoolExecutor(
            1, Thread.ofPlatform().name("gantry-timer").daemon().factory());

    public ScheduledTimer() {
        scheduler.setRemoveOnCancelPolicy(true);
    }

    /** For those who schedule by themselves; their tasks must not block either. */
    public ScheduledExecutorService executor() {
        return scheduler;
    }

    @Override
    public long nanos() {
        return System.nanoTime();
    }

    @Override
    public Subscription after(Duration delay, Runnable task) {
        try {
            Future<?> planned = scheduler.schedule(() -> run(task), delay.toNanos(), TimeUnit.NANOSECONDS);
            return () -> planned.cancel(false);
        } catch (RejectedExecutionException closed) {
            LOG.log(Level.DEBUG, "Asked for a timer after the fleet was closed", closed);
            return () -> {};
        }
    }

    @Override
    public void pause(Duration length) throws InterruptedException {
        Thread.sleep(length);
    }

    private static void run(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "A timer's task failed", bug);
        }
    }

    @Override
    public void close() {
        scheduler.shutdownNow();
    }
}
