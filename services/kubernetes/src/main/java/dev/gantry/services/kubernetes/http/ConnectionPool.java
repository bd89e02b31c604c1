package dev.gantry.services.kubernetes.http;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** The few connections of one transport that wait for their next request, the last used first. Any thread. */
final class ConnectionPool {
    private static final int MOST = 4;

    private final ScheduledExecutorService timer;
    private final Duration longestIdle;
    private final Deque<Connection> idle = new ArrayDeque<>();
    private boolean sweeping;
    private boolean closed;

    ConnectionPool(ScheduledExecutorService timer, Duration longestIdle) {
        this.timer = timer;
        this.longestIdle = longestIdle;
    }

    synchronized @Nullable Connection take(Session session) {
        closeOld();
        for (Iterator<Connection> each = idle.iterator(); each.hasNext(); ) {
            Connection connection = each.next();
            if (connection.servesAs(session)) {
                each.remove();
                return connection;
            }
        }
        return null;
    }

    synchronized void put(Connection connection) {
        if (closed) {
            connection.close();
            return;
        }
        connection.idleFrom(System.nanoTime());
        idle.addFirst(connection);
        if (idle.size() > MOST) {
            idle.removeLast().close();
        }
        if (!sweeping) {
            sweepLater();
        }
    }

    /** One of them turned out dead, so most likely all are. */
    synchronized void clear() {
        idle.forEach(Connection::close);
        idle.clear();
    }

    synchronized void close() {
        closed = true;
        clear();
    }

    private void sweepLater() {
        sweeping = true;
        timer.schedule(this::sweep, longestIdle.toNanos(), TimeUnit.NANOSECONDS);
    }

    private synchronized void sweep() {
        sweeping = false;
        closeOld();
        if (!idle.isEmpty()) {
            sweepLater();
        }
    }

    private void closeOld() {
        long now = System.nanoTime();
        while (!idle.isEmpty() && idle.getLast().isIdleLongerThan(longestIdle.toNanos(), now)) {
            idle.removeLast().close();
        }
    }
}
