package dev.gantry.views.details.logs;

import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogStore;
import dev.gantry.views.fx.Threads;
import java.io.IOException;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The lines a list shows: what lies on disk is fetched on the background and painted when it is there. FX thread. */
final class LogWindow {
    private final LogStore store;
    private final Threads threads;
    private final Runnable arrived;
    private final Consumer<IOException> failed;
    private final Set<Long> fetched = new HashSet<>();

    LogWindow(LogStore store, Threads threads, Runnable arrived, Consumer<IOException> failed) {
        this.store = store;
        this.threads = threads;
        this.arrived = arrived;
        this.failed = failed;
    }

    /** The line; null while it is fetched. */
    @Nullable
    LogEntry line(long number) {
        LogEntry known = store.peek(number);
        if (known == null && number >= store.first() && fetched.add(number)) {
            threads.background().execute(() -> fetch(number));
        }
        return known;
    }

    private void fetch(long number) {
        try {
            store.read(number);
            threads.fx().execute(() -> {
                fetched.remove(number);
                arrived.run();
            });
        } catch (IOException e) {
            threads.fx().execute(() -> failed.accept(e));
        }
    }
}
