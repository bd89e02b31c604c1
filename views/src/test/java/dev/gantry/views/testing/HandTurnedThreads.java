package dev.gantry.views.testing;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.Executor;

/** Everything on the calling thread, and a clock and timers that move only when the test says so. */
public final class HandTurnedThreads {
    private final List<Due> waiting = new ArrayList<>();
    private Instant now;

    public HandTurnedThreads(Instant now) {
        this.now = now;
    }

    private record Due(Instant at, Runnable task) {}

    /** Work on the calling thread. */
    public Threads threads() {
        return threads(Runnable::run);
    }

    /** Work on the calling thread, but what touches nodes where {@code fx} says. */
    public Threads threads(Executor fx) {
        return new Threads(fx, Runnable::run, this::after, () -> now);
    }

    private synchronized Subscription after(Duration delay, Runnable task) {
        Due due = new Due(now.plus(delay), task);
        waiting.add(due);
        return () -> forget(due);
    }

    private synchronized void forget(Due due) {
        waiting.remove(due);
    }

    public synchronized int waiting() {
        return waiting.size();
    }

    /** Lets time pass, running what falls due in its order. */
    public void pass(Duration time) {
        Instant until = now.plus(time);
        for (Due next = next(until); next != null; next = next(until)) {
            now = next.at();
            next.task().run();
        }
        now = until;
    }

    private synchronized Due next(Instant until) {
        Due next = waiting.stream()
                .filter(due -> !due.at().isAfter(until))
                .min(Comparator.comparing(Due::at))
                .orElse(null);
        waiting.remove(next);
        return next;
    }
}
