package dev.gantry.views.tables;

import dev.gantry.services.inventory.Change;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.TableObserver;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Takes a table's changes off its writer's hands at once and hands them on in the background, one batch at a time, the
 * last state of each object only. So a slow reader never makes it longer than the table. Any thread.
 */
final class Mailbox<T extends Resource> implements TableObserver<T>, Subscription {
    private final Executor background;
    private final Reader<T> reader;
    private Map<UUID, Letter<T>> letters = new LinkedHashMap<>();
    private boolean working;
    private boolean paused;
    private boolean closed;

    Mailbox(Executor background, Reader<T> reader) {
        this.background = background;
        this.reader = reader;
    }

    /** Takes batches, one at a time, on a background thread. */
    interface Reader<T> {
        void read(List<T> there, List<T> gone);
    }

    @Override
    public void present(Snapshot<T> snapshot) {
        synchronized (this) {
            snapshot.forEach(object -> letters.put(object.uid(), new Letter<>(object, false)));
        }
        start();
    }

    @Override
    public void changed(Change<T> change) {
        synchronized (this) {
            change.added().forEach(object -> letters.put(object.uid(), new Letter<>(object, false)));
            change.changed().forEach(object -> letters.put(object.uid(), new Letter<>(object, false)));
            change.removed().forEach(object -> letters.put(object.uid(), new Letter<>(object, true)));
        }
        start();
    }

    synchronized void pause() {
        paused = true;
    }

    void resume() {
        synchronized (this) {
            paused = false;
        }
        start();
    }

    private void start() {
        synchronized (this) {
            if (working || paused || closed || letters.isEmpty()) {
                return;
            }
            working = true;
        }
        background.execute(this::work);
    }

    private void work() {
        for (Map<UUID, Letter<T>> batch = next(); batch != null; batch = next()) {
            List<T> there = new ArrayList<>(batch.size());
            List<T> gone = new ArrayList<>();
            batch.values().forEach(letter -> (letter.gone ? gone : there).add(letter.object));
            reader.read(there, gone);
        }
    }

    private synchronized @Nullable Map<UUID, Letter<T>> next() {
        if (closed || paused || letters.isEmpty()) {
            working = false;
            return null;
        }
        Map<UUID, Letter<T>> batch = letters;
        letters = new LinkedHashMap<>();
        return batch;
    }

    @Override
    public synchronized void close() {
        closed = true;
        letters.clear();
    }

    private record Letter<T>(T object, boolean gone) {}
}
