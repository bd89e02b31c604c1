package dev.gantry.views.tables;

import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Coalescer;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A table without its looks: rows of all clusters by identity, filtered and sorted in the background, swapped into
 * {@link #list} on the FX thread. {@link #put}, {@link #remove} and {@link #touch} take any thread; all else is the FX
 * thread's. What the user asks for is answered at once, what the fleet does reaches the order at most twice a second.
 */
public final class TableModel<R extends Row> implements AutoCloseable {
    static final Duration BETWEEN_SWAPS = Duration.ofMillis(500);
    private static final Duration TICK = Duration.ofSeconds(1);
    private static final int TICKS_BETWEEN_CHECKS = 5;

    private final Threads threads;
    private final Map<RowKey, Slot<R>> slots = new HashMap<>();
    private final Work<R> work;
    private final AtomicReference<@Nullable Arrangement<R>> pending = new AtomicReference<>();
    private final AtomicInteger ticks = new AtomicInteger();
    private final SlotList<R> list = new SlotList<>();
    private final Selection selection = new Selection();
    private final Coalescer coalescer;
    private final Subscription tick;
    private Arrangement<R> arrangement = Arrangement.none();
    private TablePainter painter = TablePainter.NONE;
    private Runnable listener = () -> {};
    private long stamp;

    /** @param group what shown rows are counted by, empty for none */
    public TableModel(Threads threads, List<SortBy<R>> sort, Function<R, String> group) {
        this.threads = threads;
        this.coalescer = new Coalescer(threads, this::draw);
        this.work = new Work<>(
                threads,
                new Question<>(RowFilter.all(), List.copyOf(sort), List.of(), group),
                this::take,
                this::arranged);
        this.tick = threads.timers().every(TICK, Runnable::run, this::tick);
    }

    /** Time alone changes ages, and now and then which rows match. */
    private void tick() {
        if (ticks.incrementAndGet() >= ticksBetweenChecks()) {
            ticks.set(0);
            work.changed();
        }
        coalescer.mark();
    }

    /**
     * A check of very many rows must not stand in the way of a key stroke, so checks take at most a two-hundredth of
     * the time.
     */
    private long ticksBetweenChecks() {
        return Math.max(TICKS_BETWEEN_CHECKS, work.lastCost().multipliedBy(200).dividedBy(TICK));
    }

    /** New or changed rows of one cluster. */
    public void put(Source source, Collection<R> rows) {
        synchronized (slots) {
            stamp++;
            for (R row : rows) {
                Slot<R> slot = slots.get(row.key());
                if (slot == null) {
                    slots.put(row.key(), new Slot<>(row, source, stamp));
                } else {
                    slot.put(row, stamp);
                }
            }
        }
        work.changed();
        coalescer.mark();
    }

    /** Rows whose objects are no more; they stay, greyed, until the next swap. */
    public void remove(Collection<RowKey> keys) {
        synchronized (slots) {
            stamp++;
            for (RowKey key : keys) {
                Slot<R> slot = slots.get(key);
                if (slot != null) {
                    slot.leave(stamp);
                }
            }
        }
        work.changed();
        coalescer.mark();
    }

    /** Every row of a cluster that is not shown any more. */
    public void removeAll(Source source) {
        List<RowKey> keys;
        synchronized (slots) {
            keys = slots.values().stream()
                    .filter(slot -> slot.source() == source)
                    .map(Slot::key)
                    .toList();
        }
        remove(keys);
    }

    /** Something beside the rows changed that is to be drawn, such as a cluster's state. */
    public void touch() {
        coalescer.mark();
    }

    public SlotList<R> list() {
        return list;
    }

    /** What the list shows, with its counts. */
    public Arrangement<R> arrangement() {
        return arrangement;
    }

    public Selection selection() {
        return selection;
    }

    /** Shows other rows. Marking "all that match" meant the old ones, so it ends. */
    public void filter(RowFilter<R> filter) {
        if (selection.isAll()) {
            selection.clear();
        }
        work.ask(work.question().with(filter));
    }

    public void sort(List<SortBy<R>> sort) {
        work.ask(work.question().sorted(sort));
    }

    /** Counts these views over all rows from now on. */
    public void views(List<RowFilter<R>> views) {
        Question<R> now = work.question();
        work.ask(new Question<>(now.filter(), now.sort(), List.copyOf(views), now.group()));
        work.changed();
    }

    /** The shown row of that key, or null. */
    public @Nullable Slot<R> slot(RowKey key) {
        synchronized (slots) {
            return slots.get(key);
        }
    }

    /** Called in each hop, once the list is what it is to be and before its rows are painted. */
    public void onDraw(Runnable action) {
        listener = action;
    }

    void paintedBy(TablePainter next) {
        painter = next;
    }

    /** How often the FX thread was entered for this table. */
    public long hops() {
        return coalescer.runs();
    }

    Threads threads() {
        return threads;
    }

    /** Draws nothing from now on; what happens meanwhile is drawn at {@link #resume}. */
    public void pause() {
        coalescer.pause();
        work.pause();
    }

    public void resume() {
        work.resume();
        coalescer.resume();
        coalescer.mark();
    }

    private Taken<R> take() {
        synchronized (slots) {
            slots.values().removeIf(Slot::isGone);
            return new Taken<>(List.copyOf(slots.values()), stamp);
        }
    }

    private void arranged(Arrangement<R> result) {
        pending.set(result);
        coalescer.mark();
    }

    private void draw() {
        Arrangement<R> next = pending.getAndSet(null);
        if (next != null) {
            arrangement = next;
            selection.retain(key -> slot(key) != null);
            if (!isShown(next.slots())) {
                painter.around(() -> list.swap(next.slots()));
            }
        }
        listener.run();
        painter.tick();
    }

    private boolean isShown(List<Slot<R>> next) {
        if (next.size() != list.size()) {
            return false;
        }
        for (int i = 0; i < next.size(); i++) {
            if (next.get(i) != list.get(i)) {
                return false;
            }
        }
        return true;
    }

    @Override
    public void close() {
        tick.close();
        work.close();
        coalescer.close();
        painter = TablePainter.NONE;
        listener = () -> {};
    }

    /** The slots at one moment, and the stamp of the last change in them. */
    record Taken<R extends Row>(List<Slot<R>> slots, long stamp) {}
}
