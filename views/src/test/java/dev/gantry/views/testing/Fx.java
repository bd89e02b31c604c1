package dev.gantry.views.testing;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;
import javafx.application.Platform;

/** Starts the toolkit once per test process and runs code on its thread. Called from test threads. */
public final class Fx {
    private static final AtomicBoolean STARTED = new AtomicBoolean();
    private static final long DEADLINE_SECONDS = 60;

    private Fx() {}

    /** Runs code on the FX thread and gives back what it returned; a failure there fails the test. */
    public static <T> T call(Callable<T> code) {
        start();
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(code.call());
            } catch (Throwable failure) {
                result.completeExceptionally(failure);
            }
        });
        return await(result);
    }

    /** Runs code on the FX thread and waits for its end. */
    public static void run(Runnable code) {
        call(() -> {
            code.run();
            return true;
        });
    }

    private static void start() {
        if (STARTED.compareAndSet(false, true)) {
            CompletableFuture<Boolean> up = new CompletableFuture<>();
            try {
                Platform.startup(() -> up.complete(true));
            } catch (IllegalStateException alreadyStartedByAnotherTest) {
                up.complete(true);
            }
            await(up);
            Platform.setImplicitExit(false);
        }
    }

    private static <T> T await(CompletableFuture<T> result) {
        try {
            return result.get(DEADLINE_SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("failed on the FX thread: " + e.getCause(), e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted while waiting for the FX thread", e);
        } catch (TimeoutException e) {
            throw new AssertionError("the FX thread gave no answer in " + DEADLINE_SECONDS + " s", e);
        }
    }
}
