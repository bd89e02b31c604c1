package dev.gantry.services.demo.store;

import dev.gantry.services.demo.kinds.Kind;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.LongFunction;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The objects of one cluster, with one revision for all kinds that grows by one with each change, and a bounded memory
 * of the latest changes of each kind, from which watches, pages and old lists are answered. Any thread; one lock.
 */
public final class ObjectStore {
    private final Window window;
    private final LongSupplier clock;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<Kind, KindTable> tables = new HashMap<>();
    private long revision = 1;
    private boolean closed;
    private long calls;

    /** @param windowSize how many changes of each kind are remembered */
    public ObjectStore(int windowSize) {
        this(Window.of(windowSize), System::nanoTime);
    }

    /**
     * @param window what is remembered of each kind
     * @param clock nanoseconds from anywhere
     */
    public ObjectStore(Window window, LongSupplier clock) {
        this.window = window;
        this.clock = clock;
    }

    /** What a write came to. */
    public sealed interface Written {
        record Done(Stored object) implements Written {}

        /** Another object was there, or another version of it. */
        record Occupied(Stored object) implements Written {}

        /** Nothing was there. */
        record Missing() implements Written {}
    }

    /**
     * The objects of a kind at one revision.
     *
     * @param revision of the store, not of the newest object
     */
    public record Listing(long revision, List<Stored> objects) {}

    public long revision() {
        return locked(() -> revision);
    }

    public @Nullable Stored get(ObjectKey key) {
        lock.lock();
        try {
            return table(key.kind()).get(key);
        } finally {
            lock.unlock();
        }
    }

    public int size(Kind kind) {
        return locked(() -> table(kind).size());
    }

    /** @param namespace null for all */
    public Listing list(Kind kind, @Nullable String namespace) {
        return locked(() -> new Listing(revision, table(kind).list(namespace)));
    }

    /** The objects as they were at a revision, or null where that is forgotten. */
    public @Nullable Listing listAt(Kind kind, @Nullable String namespace, long at) {
        lock.lock();
        try {
            KindTable table = table(kind);
            return table.remembers(at) ? new Listing(at, table.listAt(at, namespace)) : null;
        } finally {
            lock.unlock();
        }
    }

    /** @param version makes the object, given the revision it will have */
    public Written create(ObjectKey key, LongFunction<Stored> version) {
        return locked(() -> {
            Stored there = table(key.kind()).get(key);
            if (there != null) {
                return new Written.Occupied(there);
            }
            return written(null, version.apply(revision + 1), false);
        });
    }

    /** @param expected the revision that is replaced */
    public Written replace(ObjectKey key, long expected, LongFunction<Stored> version) {
        return change(key, expected, version, false);
    }

    /** @param last makes the object's last state, given the revision of its deletion */
    public Written delete(ObjectKey key, long expected, LongFunction<Stored> last) {
        return change(key, expected, last, true);
    }

    private Written change(ObjectKey key, long expected, LongFunction<Stored> version, boolean isDeletion) {
        return locked(() -> {
            Stored there = table(key.kind()).get(key);
            if (there == null) {
                return new Written.Missing();
            }
            if (there.revision() != expected) {
                return new Written.Occupied(there);
            }
            return written(there, version.apply(revision + 1), isDeletion);
        });
    }

    private Written written(@Nullable Stored before, Stored object, boolean isDeletion) {
        revision++;
        table(object.key().kind()).add(new StoreEvent(revision, before, object, isDeletion, clock.getAsLong()));
        changed.signalAll();
        return new Written.Done(object);
    }

    /** The newest revision up to which a kind has not changed since a position, the position itself where it has. */
    public long quietRevision(Kind kind, long position) {
        return locked(() -> table(kind).after(position, 1).isEmpty() ? revision : position);
    }

    /** The newest revision of which a change of a kind is forgotten. */
    public long forgotten(Kind kind) {
        return locked(() -> table(kind).forgotten());
    }

    /** Whether a watch may start there: every later change is still remembered. */
    public boolean remembers(Kind kind, long at) {
        return locked(() -> table(kind).remembers(at));
    }

    /**
     * The changes after a revision, oldest first; waits for the first, and gives none when the time is over.
     *
     * @return null where some of them are forgotten
     * @throws InterruptedException when the waiting thread is interrupted
     */
    public @Nullable List<StoreEvent> after(Kind kind, long position, int limit, Duration patience)
            throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            KindTable table = table(kind);
            long heard = calls;
            while (!closed) {
                if (!table.remembers(position)) {
                    return null;
                }
                List<StoreEvent> events = table.after(position, limit);
                if (!events.isEmpty() || nanos <= 0 || calls != heard) {
                    return events;
                }
                nanos = changed.awaitNanos(Math.min(nanos, TimeUnit.SECONDS.toNanos(60)));
            }
            return List.of();
        } finally {
            lock.unlock();
        }
    }

    /** Lets every waiting watch look up, as if its time were over. */
    public void wake() {
        locked(() -> {
            calls++;
            changed.signalAll();
            return revision;
        });
    }

    /** Forgets the past of every kind, as etcd does when it compacts: old watches and pages expire. */
    public void compact() {
        locked(() -> {
            tables.values().forEach(table -> table.forget(revision));
            changed.signalAll();
            return revision;
        });
    }

    /** Lets every waiting watch go. */
    public void close() {
        locked(() -> {
            closed = true;
            changed.signalAll();
            return revision;
        });
    }

    public boolean isClosed() {
        return locked(() -> closed);
    }

    private KindTable table(Kind kind) {
        return tables.computeIfAbsent(kind, any -> new KindTable(window));
    }

    private <T> T locked(Supplier<T> action) {
        lock.lock();
        try {
            return action.get();
        } finally {
            lock.unlock();
        }
    }
}
