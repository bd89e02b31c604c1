package dev.gantry.tests.controlplane;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Tells when a part writes to its log: something has happened, so asking it again makes sense. One thread. */
final class LogSignal implements AutoCloseable {
    private final WatchService watch;

    private LogSignal(WatchService watch) {
        this.watch = watch;
    }

    /** @param folder where the logs are */
    static LogSignal of(Path folder) throws IOException {
        WatchService watch = FileSystems.getDefault().newWatchService();
        folder.register(watch, StandardWatchEventKinds.ENTRY_CREATE, StandardWatchEventKinds.ENTRY_MODIFY);
        return new LogSignal(watch);
    }

    /** Returns with the next line of any log in the folder, at the latest after this time. */
    void await(Duration atMost) throws IOException {
        try {
            WatchKey written = watch.poll(atMost.toMillis(), TimeUnit.MILLISECONDS);
            if (written != null) {
                written.pollEvents();
                written.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while waiting for a line of the logs", e);
        }
    }

    @Override
    public void close() throws IOException {
        watch.close();
    }
}
