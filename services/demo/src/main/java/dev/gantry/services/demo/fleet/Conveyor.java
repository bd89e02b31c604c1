package dev.gantry.services.demo.fleet;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Hands what one thread makes to another, which keeps it in the same order. The one that makes is held up while too
 * much waits, and told by an exception what went wrong in keeping. Closing waits until all is kept.
 */
final class Conveyor<T extends Object> implements AutoCloseable {
    private static final int WAITING = 64;

    private final BlockingQueue<Runnable> waiting = new ArrayBlockingQueue<>(WAITING);
    private final AtomicReference<@Nullable Throwable> broken = new AtomicReference<>();
    private final Consumer<T> keeper;
    private final Thread thread;
    private boolean isOver;

    Conveyor(String name, Consumer<T> keeper) {
        this.keeper = keeper;
        this.thread = Thread.ofPlatform().daemon().name(name).start(this::run);
    }

    private void run() {
        try {
            while (!isOver) {
                waiting.take().run();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** @throws IllegalStateException where something before could not be kept */
    void put(T one) {
        refuseIfBroken();
        hand(() -> keep(one));
    }

    private void keep(T one) {
        if (broken.get() != null) {
            return;
        }
        try {
            keeper.accept(one);
        } catch (RuntimeException | Error e) {
            broken.set(e);
        }
    }

    private void hand(Runnable work) {
        try {
            waiting.put(work);
        } catch (InterruptedException e) {
            thread.interrupt();
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while things were kept", e);
        }
    }

    private void refuseIfBroken() {
        Throwable cause = broken.get();
        if (cause != null) {
            throw new IllegalStateException("what was made could not be kept", cause);
        }
    }

    @Override
    public void close() {
        hand(() -> isOver = true);
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while things were kept", e);
        }
        refuseIfBroken();
    }
}
