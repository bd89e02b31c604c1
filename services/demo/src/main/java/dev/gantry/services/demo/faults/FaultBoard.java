package dev.gantry.services.demo.faults;

import dev.gantry.services.demo.actors.Chance;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The faults of one cluster that stand, and the decision which request meets which. Any thread. */
public final class FaultBoard {
    private static final long LOOK_UP_NANOS = TimeUnit.SECONDS.toNanos(5);

    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Map<String, Standing> standing = new LinkedHashMap<>();
    private final List<Consumer<News>> listeners = new CopyOnWriteArrayList<>();
    private final Chance chance;
    private volatile boolean isQuiet = true;
    private volatile Duration skew = Duration.ZERO;

    /** @param seed what is met by probability follows from it and from the order of requests */
    public FaultBoard(long seed) {
        this.chance = Chance.of(seed, "faults");
    }

    /** What happened on the board. */
    public record News(Standing fault, boolean isSet) {}

    /** Told on the thread that changes the board, after the change. */
    public void onNews(Consumer<News> listener) {
        listeners.add(listener);
    }

    /** Lets a fault stand from now on; one of the same id is replaced. */
    public Standing set(String id, Order order) {
        Standing fresh = new Standing(id, order, 0);
        change(() -> standing.put(id, fresh));
        tell(new News(fresh, true));
        order.lasting().ifPresent(time -> Thread.ofVirtual().name("fleet-fault").start(() -> expire(fresh, time)));
        return fresh;
    }

    private void expire(Standing fault, Duration time) {
        try {
            pause(fault, time);
            clear(fault.id());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** The fault that stood by that id, or null. */
    public @Nullable Standing clear(String id) {
        lock.lock();
        Standing gone;
        try {
            gone = standing.remove(id);
            look();
        } finally {
            lock.unlock();
        }
        if (gone != null) {
            tell(new News(gone, false));
        }
        return gone;
    }

    /** Every fault that stands, oldest first. */
    public List<Standing> all() {
        lock.lock();
        try {
            return List.copyOf(standing.values());
        } finally {
            lock.unlock();
        }
    }

    /** Whether nothing stands. */
    public boolean isQuiet() {
        return isQuiet;
    }

    /** By how much the server's clock is ahead. */
    public Duration skew() {
        return skew;
    }

    /** Whether connections say nothing at all. */
    public boolean isSilent() {
        return !isQuiet
                && all().stream()
                        .anyMatch(one ->
                                one.order().isOfConnections() && one.order().what() instanceof Fault.Freeze);
    }

    /** The fault of that kind which a request meets as it begins, or null. */
    public @Nullable Standing meet(Ask ask, Class<? extends Fault> kind) {
        return isQuiet ? null : take(one -> meets(one.order(), ask, kind), false);
    }

    /** The same for an answer that goes on, which chance leaves alone. */
    public @Nullable Standing meetUnderWay(Ask ask, Class<? extends Fault> kind) {
        return isQuiet ? null : take(one -> meets(one.order(), ask, kind), true);
    }

    /** Whether a fault of that kind stands that the request may meet yet; being asked is no meeting. */
    public boolean threatens(Ask ask, Class<? extends Fault> kind) {
        return !isQuiet && all().stream().anyMatch(one -> !one.isSpent() && meets(one.order(), ask, kind));
    }

    /** Whether a connection is cut: a new one, or one that is there when the fault is set. */
    public boolean cutsConnection() {
        return !isQuiet
                && take(one -> one.order().isOfConnections() && one.order().what() instanceof Fault.Cut, false) != null;
    }

    /** Counts a connection that says nothing while the board is silent. */
    public void silences() {
        take(one -> one.order().isOfConnections() && one.order().what() instanceof Fault.Freeze, true);
    }

    private static boolean meets(Order order, Ask ask, Class<? extends Fault> kind) {
        return kind.isInstance(order.what())
                && !order.isOfConnections()
                && order.where().covers(ask)
                && order.what().concerns(ask);
    }

    private @Nullable Standing take(Predicate<Standing> wanted, boolean isUnderWay) {
        lock.lock();
        try {
            for (Standing one : standing.values()) {
                if (!one.isSpent() && wanted.test(one) && falls(one.order().often(), isUnderWay)) {
                    Standing met = one.metOnceMore();
                    standing.put(met.id(), met);
                    return met;
                }
            }
            return null;
        } finally {
            lock.unlock();
        }
    }

    private boolean falls(Often often, boolean isUnderWay) {
        return switch (often) {
            case Often.Always _, Often.Times _ -> true;
            case Often.Sometimes sometimes -> !isUnderWay && chance.fraction() < sometimes.probability();
        };
    }

    /** Waits so long, or until the fault is cleared. */
    public void pause(Standing fault, Duration time) throws InterruptedException {
        long nanos = time.toNanos();
        lock.lock();
        try {
            while (stands(fault) && nanos > 0) {
                nanos = changed.awaitNanos(nanos);
            }
        } finally {
            lock.unlock();
        }
    }

    /** Waits until the fault is cleared or nobody waits for the answer any more, which is looked at now and then. */
    public void hold(Standing fault, BooleanSupplier isAwaited) throws InterruptedException {
        while (isAwaited.getAsBoolean() && stillStands(fault)) {
            pause(fault, Duration.ofNanos(LOOK_UP_NANOS));
        }
    }

    private boolean stillStands(Standing fault) {
        lock.lock();
        try {
            return stands(fault);
        } finally {
            lock.unlock();
        }
    }

    private boolean stands(Standing fault) {
        Standing now = standing.get(fault.id());
        return now != null && now.order() == fault.order();
    }

    private void change(Runnable action) {
        lock.lock();
        try {
            action.run();
            look();
        } finally {
            lock.unlock();
        }
    }

    private void look() {
        isQuiet = standing.isEmpty();
        skew = standing.values().stream()
                .map(one -> one.order().what() instanceof Fault.Skew own ? own.by() : Duration.ZERO)
                .reduce(Duration.ZERO, Duration::plus);
        changed.signalAll();
    }

    private void tell(News news) {
        listeners.forEach(listener -> listener.accept(news));
    }
}
