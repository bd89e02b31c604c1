package dev.gantry.views.tables;

import dev.gantry.services.filter.Filter;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.fx.Coalescer;
import dev.gantry.views.fx.Threads;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
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
    private List<Slot<R>> changed = new ArrayList<>();
    private long answered;

    /**
     * @param fields a filter may ask of the rows
     * @param group the field shown rows are counted by, empty for none
     */
    public TableModel(Threads threads, FilterFields fields, List<SortBy<R>> sort, String group) {
        this.threads = threads;
        this.coalescer = new Coalescer(threads, this::draw);
        this.work = new Work<>(
                threads,
                new Arranger<>(fields, group),
                new Question<>(Filter.NONE, sort, List.of()),
                this::takeChanged,
                this::arranged);
        this.tick = threads.timers().every(TICK, Runnable::run, this::tick);
    }

    /** Time alone changes ages, and now and then which rows match. */
    private void tick() {
        if (ticks.incrementAndGet() % TICKS_BETWEEN_CHECKS == 0) {
            work.changed();
        }
        coalescer.mark();
    }

    /** New or changed rows of one cluster. */
    public void put(Source source, Collection<R> rows) {
        synchronized (slots) {
            for (R row : rows) {
                Slot<R> slot = slots.get(row.key());
                if (slot == null) {
                    slot = new Slot<>(row, source);
                    slots.put(row.key(), slot);
                } else {
                    slot.put(row);
                }
                queue(slot);
            }
        }
        work.changed();
        coalescer.mark();
    }

    /** Rows whose objects are no more; they stay, greyed, until the next swap. */
    public void remove(Collection<RowKey> keys) {
        synchronized (slots) {
            for (RowKey key : keys) {
                Slot<R> slot = slots.get(key);
                if (slot != null) {
                    slot.leave();
                    queue(slot);
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
    public void filter(Filter filter) {
        if (selection.isAll()) {
            selection.clear();
        }
        work.ask(work.question().filtered(filter));
    }

    public void sort(List<SortBy<R>> sort) {
        work.ask(work.question().sorted(sort));
    }

    /** Counts these views over all rows from now on. */
    public void views(List<Filter> views) {
        work.ask(work.question().counting(views));
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

    private void queue(Slot<R> slot) {
        if (!slot.isQueued()) {
            slot.queue(true);
            changed.add(slot);
        }
    }

    private List<Slot<R>> takeChanged() {
        synchronized (slots) {
            List<Slot<R>> taken = changed;
            changed = new ArrayList<>();
            for (Slot<R> slot : taken) {
                slot.queue(false);
                if (slot.isGone()) {
                    slots.remove(slot.key());
                }
            }
            return taken;
        }
    }

    /** What the user asked for is drawn at once. One run at a time. */
    private void arranged(Arrangement<R> result) {
        pending.set(result);
        if (result.sequence() > answered) {
            answered = result.sequence();
            coalescer.hurry();
        } else {
            coalescer.mark();
        }
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
}
