package dev.gantry.tests.fleet;

import java.io.IOException;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Does one thing to many items with a few virtual threads; the first failure ends it. */
final class Crew implements AutoCloseable {
    /** One request or a few to the server about one item. */
    @FunctionalInterface
    interface Work<T> {
        void on(T item) throws IOException;
    }

    private final ExecutorService threads;

    Crew(int hands) {
        threads = Executors.newFixedThreadPool(
                hands, Thread.ofVirtual().name("fleet-", 0).factory());
    }

    <T> void each(List<T> items, Work<T> work) throws IOException {
        ExecutorCompletionService<Boolean> done = new ExecutorCompletionService<>(threads);
        for (T item : items) {
            done.submit(() -> {
                work.on(item);
                return true;
            });
        }
        try {
            for (int i = 0; i < items.size(); i++) {
                done.take().get();
            }
        } catch (ExecutionException e) {
            throw new IOException("writing the fleet failed: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while writing the fleet", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
