package dev.gantry.views.details.logs;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.logs.LogEntry;
import dev.gantry.services.logs.LogLevel;
import dev.gantry.services.logs.LogStore;
import dev.gantry.services.problems.Problem;
import dev.gantry.views.fx.Coalescer;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Reads several containers' logs into one store, by time: what was there when it began is merged whole, what is written
 * since as far as it comes within one frame. Made and closed on the FX thread, where its listener is called.
 */
final class LogSession implements Subscription, SourceReader.Sink {
    /** Lines that wait for the disk; whoever writes faster waits with the rest of them at the other end. */
    private static final int WAITING = 100_000;

    /** How long what is there may hold up the first picture. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private static final Comparator<LogEntry> BY_TIME = Comparator.comparingLong(LogEntry::epochMicros);

    private final Threads threads;
    private final LogStore store;
    private final Listener listener;
    private final List<SourceReader> readers = new ArrayList<>();
    private final Coalescer coalescer;
    private final Set<Integer> awaited;
    private final Subscription patience;
    private List<LogEntry> waiting = new ArrayList<>();
    private boolean isStoring;
    private boolean closed;

    LogSession(List<LogSource> sources, LogAsk ask, Threads threads, LogStore store, Listener listener) {
        this.threads = threads;
        this.store = store;
        this.listener = listener;
        this.coalescer = new Coalescer(threads, this::draw);
        this.awaited = new HashSet<>(IntStream.range(0, sources.size()).boxed().toList());
        this.patience = threads.timers().after(PATIENCE, this::waitNoLonger);
        for (int number = 0; number < sources.size(); number++) {
            readers.add(new SourceReader(number, sources.get(number), ask, threads, this));
        }
        readers.forEach(SourceReader::start);
    }

    /** Hears of the logs, on the FX thread. */
    interface Listener {
        /** There are more lines in the store, and perhaps fewer old ones. */
        void grew();

        /** @param why null where the container ended */
        void ended(int source, @Nullable Problem why);

        /** A source is read again. */
        void resumed(int source);

        /** In words, for the line that marks where nothing was read. */
        String gap(int source, Duration without);
    }

    @Override
    public void lines(List<LogEntry> lines) {
        synchronized (this) {
            while (waiting.size() > WAITING && !closed) {
                awaitRoom();
            }
            if (closed) {
                return;
            }
            waiting.addAll(lines);
        }
        coalescer.mark();
    }

    private void awaitRoom() {
        try {
            wait();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            closed = true;
        }
    }

    @Override
    public void caughtUp(int source) {
        synchronized (this) {
            awaited.remove(source);
        }
        coalescer.mark();
    }

    private void waitNoLonger() {
        synchronized (this) {
            awaited.clear();
        }
        coalescer.mark();
    }

    @Override
    public void resumed(int source, long epochMicros, Duration without) {
        String words = listener.gap(source, without);
        synchronized (this) {
            waiting.add(LogEntry.remark(epochMicros, LogLevel.WARN, words));
        }
        threads.fx().execute(() -> listener.resumed(source));
    }

    @Override
    public void ended(int source, @Nullable Problem why) {
        threads.fx().execute(() -> tellEnd(source, why));
    }

    private void tellEnd(int source, @Nullable Problem why) {
        synchronized (this) {
            if (closed) {
                return;
            }
        }
        listener.ended(source, why);
    }

    private void draw() {
        synchronized (this) {
            if (isStoring || waiting.isEmpty() || !awaited.isEmpty()) {
                return;
            }
            isStoring = true;
        }
        threads.background().execute(this::put);
    }

    private void put() {
        List<LogEntry> lines;
        synchronized (this) {
            lines = waiting;
            waiting = new ArrayList<>();
            notifyAll();
        }
        lines.sort(BY_TIME);
        store.add(lines);
        threads.fx().execute(this::stored);
    }

    private void stored() {
        boolean isMore;
        synchronized (this) {
            isStoring = false;
            isMore = !waiting.isEmpty();
            if (closed) {
                return;
            }
        }
        listener.grew();
        if (isMore) {
            coalescer.mark();
        }
    }

    @Override
    public void close() {
        synchronized (this) {
            closed = true;
            notifyAll();
        }
        patience.close();
        coalescer.close();
        readers.forEach(SourceReader::close);
    }
}
