package dev.gantry.tests.pictures;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/** Starts the toolkit and runs code on its thread. Called from other threads. */
final class FxThread {
    private FxThread() {}

    static void start() {
        CompletableFuture<Boolean> up = new CompletableFuture<>();
        Platform.startup(() -> up.complete(true));
        Platform.setImplicitExit(false);
        up.join();
    }

    static void run(Runnable code) {
        call(() -> {
            code.run();
            return true;
        });
    }

    static <T> T call(Callable<T> code) {
        CompletableFuture<T> result = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                result.complete(code.call());
            } catch (Exception failure) {
                result.completeExceptionally(failure);
            }
        });
        try {
            return result.get();
        } catch (ExecutionException failure) {
            throw new IllegalStateException("failed on the FX thread", failure.getCause());
        } catch (InterruptedException stopped) {
            throw new IllegalStateException("stopped while waiting for the FX thread", stopped);
        }
    }
}
