package dev.gantry.services.kubernetes.http;

import java.io.Closeable;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * The time one request has until its headers are there. When it is over, whatever socket it guards is closed, which is
 * the only thing that unblocks a handshake fed byte by byte. Made and closed by the requesting thread.
 */
final class Deadline implements AutoCloseable {
    private final Duration limit;
    private final long end;
    private final ScheduledFuture<?> strike;
    private @Nullable Closeable guarded;
    private boolean struck;

    Deadline(ScheduledExecutorService timer, Duration limit) {
        this.limit = limit;
        this.end = System.nanoTime() + limit.toNanos();
        this.strike = timer.schedule(this::strike, limit.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** From now on this is closed when time is up; at once if it is up already. */
    synchronized void guard(Closeable socket) {
        guarded = socket;
        if (struck) {
            cut(socket);
        }
    }

    synchronized boolean isOver() {
        return struck || left().isZero();
    }

    /** Never negative. */
    Duration left() {
        return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
    }

    Duration limit() {
        return limit;
    }

    /** From here on nothing is cut any more; false where it already was. */
    synchronized boolean isMet() {
        close();
        return !struck;
    }

    private synchronized void strike() {
        struck = true;
        if (guarded != null) {
            cut(guarded);
        }
    }

    private static void cut(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException("closing a socket past its deadline", e);
        }
    }

    @Override
    public synchronized void close() {
        guarded = null;
        strike.cancel(false);
    }
}
