package dev.gantry.views.details.logs;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.logs.LogCriteria;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogStore;
import dev.gantry.views.fx.Threads;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * Finds the lines that criteria show and those they look for, in all that is stored and in what comes. The looking is
 * done on the background, in steps; everything else on the FX thread.
 */
final class LogFinder implements Subscription {
    private static final int STEP = 16_384;

    private final LogCriteria criteria;
    private final LogStore store;
    private final Threads threads;
    private final Listener listener;
    private long next;
    private boolean isLooking;
    private volatile boolean closed;

    LogFinder(LogCriteria criteria, LogStore store, Threads threads, Listener listener) {
        this.criteria = criteria;
        this.store = store;
        this.threads = threads;
        this.listener = listener;
        this.next = store.first();
    }

    /** Hears of what was found, on the FX thread. */
    interface Listener {
        void found(Found more);
    }

    /**
     * What one step found.
     *
     * @param shown numbers of lines that are shown
     * @param hits numbers of those looked for
     * @param until lines before this were looked at
     * @param failure why older lines could not be read
     */
    record Found(
            LongList shown,
            LongList hits,
            long until,
            @Nullable IOException failure) {}

    /** There are lines not looked at yet. */
    void look() {
        if (closed || isLooking || next >= store.end()) {
            return;
        }
        isLooking = true;
        long from = next;
        threads.background().execute(() -> {
            Found found = step(from);
            threads.fx().execute(() -> tell(found));
        });
    }

    /** How much of what is stored was looked at, in percent. */
    int percent() {
        long first = store.first();
        long all = store.end() - first;
        return all <= 0 ? 100 : (int) Math.clamp(100 * (next - first) / all, 0, 100);
    }

    private Found step(long from) {
        LongList shown = new LongList();
        LongList hits = new LongList();
        long at = from;
        long end = store.end();
        while (at < end && at < from + STEP && !closed) {
            LogStore.Lines lines;
            try {
                lines = store.read(at);
            } catch (IOException e) {
                return new Found(shown, hits, end, e);
            }
            long number = lines.first();
            for (LogEntry entry : lines.entries()) {
                boolean isHit = criteria.isHit(entry);
                if (criteria.isShown(entry)) {
                    shown.add(number);
                    if (isHit) {
                        hits.add(number);
                    }
                }
                number++;
            }
            at = Math.max(number, at + 1);
        }
        return new Found(shown, hits, at, null);
    }

    private void tell(Found found) {
        isLooking = false;
        if (closed) {
            return;
        }
        next = found.until;
        listener.found(found);
        look();
    }

    @Override
    public void close() {
        closed = true;
    }
}
