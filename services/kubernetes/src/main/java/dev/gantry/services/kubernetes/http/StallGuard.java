package dev.gantry.services.kubernetes.http;

import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Cuts a connection whose reader has waited too long for the next byte. One timer task per silence period, not one per
 * read; time in which nobody reads does not count. Socket time-outs cannot do this: under TLS they start anew with each
 * fragment of a record.
 */
final class StallGuard implements AutoCloseable {
    private final ScheduledExecutorService timer;
    private final Duration silence;
    private final Runnable cut;
    private @Nullable ScheduledFuture<?> next;
    private boolean closed;
    private volatile boolean struck;
    private volatile boolean waiting;
    private volatile long waitingSince;

    StallGuard(ScheduledExecutorService timer, Duration silence, Runnable cut) {
        this.timer = timer;
        this.silence = silence;
        this.cut = cut;
        schedule(silence.toNanos());
    }

    void waiting() {
        waitingSince = System.nanoTime();
        waiting = true;
    }

    void arrived() {
        waiting = false;
    }

    boolean isStruck() {
        return struck;
    }

    Duration silence() {
        return silence;
    }

    private void look() {
        long waited = waiting ? System.nanoTime() - waitingSince : 0;
        if (waited >= silence.toNanos()) {
            struck = true;
            cut.run();
        } else {
            schedule(silence.toNanos() - waited);
        }
    }

    private synchronized void schedule(long nanos) {
        if (!closed) {
            next = timer.schedule(this::look, nanos, TimeUnit.NANOSECONDS);
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (next != null) {
            next.cancel(false);
        }
    }
}
