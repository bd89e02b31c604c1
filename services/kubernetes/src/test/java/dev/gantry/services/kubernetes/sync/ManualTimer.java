package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Time that moves only when a test says so, both as a timer and as a wall clock. */
final class ManualTimer implements Timer, InstantSource {
    static final Instant START = Instant.parse("2026-11-24T10:00:00Z");
    private static final long PATIENCE_NANOS = Duration.ofSeconds(20).toNanos();

    /** A planned task; {@code by} is the name of the thread that planned it. */
    record Task(long due, Duration delay, String by, Runnable run) {}

    private final List<Task> tasks = new ArrayList<>();
    private final List<Duration> pauses = new ArrayList<>();
    private long now;

    @Override
    public synchronized long nanos() {
        return now;
    }

    @Override
    public synchronized Instant instant() {
        return START.plusNanos(now);
    }

    @Override
    public synchronized Subscription after(Duration delay, Runnable run) {
        Task task =
                new Task(now + delay.toNanos(), delay, Thread.currentThread().getName(), run);
        tasks.add(task);
        notifyAll();
        return () -> forget(task);
    }

    private synchronized void forget(Task task) {
        tasks.removeIf(other -> other == task);
    }

    @Override
    public synchronized void pause(Duration length) {
        if (!length.isZero()) {
            pauses.add(length);
        }
        notifyAll();
    }

    synchronized List<Duration> pauses() {
        return List.copyOf(pauses);
    }

    /** Moves on, running what falls due on the way, in order. */
    void advance(Duration length) {
        long goal = nanos() + length.toNanos();
        for (Optional<Task> next = takeDue(goal); next.isPresent(); next = takeDue(goal)) {
            next.get().run().run();
        }
        synchronized (this) {
            now = goal;
        }
    }

    private synchronized Optional<Task> takeDue(long goal) {
        Optional<Task> next =
                tasks.stream().filter(task -> task.due() <= goal).min(Comparator.comparingLong(Task::due));
        next.ifPresent(task -> {
            forget(task);
            now = Math.max(now, task.due());
        });
        return next;
    }

    synchronized boolean has(Predicate<Task> wanted) {
        return tasks.stream().anyMatch(wanted);
    }

    /** Waits until some thread has planned such a task. */
    synchronized Task await(Predicate<Task> wanted) {
        awaitThat(() -> has(wanted));
        return tasks.stream().filter(wanted).findFirst().orElseThrow();
    }

    /** Waits until it is so, looking again when some thread plans a task or pauses, and now and then. */
    synchronized void awaitThat(BooleanSupplier wanted) {
        long end = System.nanoTime() + PATIENCE_NANOS;
        while (!wanted.getAsBoolean()) {
            long left = (end - System.nanoTime()) / 1_000_000;
            if (left <= 0) {
                throw new AssertionError("it never came to that; planned: " + tasks);
            }
            try {
                wait(Math.min(left, 10));
            } catch (InterruptedException stopped) {
                throw new AssertionError(stopped);
            }
        }
    }

    synchronized int planned() {
        return tasks.size();
    }
}
