package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/**
 * A value whose listeners hear the present value at once and each later one, in order and one at a time, without any
 * lock held while they are called. Any thread.
 */
public final class Observed<S> {
    private final Set<Consumer<S>> listeners = new LinkedHashSet<>();
    private final Deque<Runnable> deliveries = new ArrayDeque<>();
    private S value;
    private boolean delivering;

    public Observed(S value) {
        this.value = value;
    }

    public synchronized S get() {
        return value;
    }

    public void set(S next) {
        update(old -> next);
    }

    /** Sets what the function makes of the present value; an equal one is no news. */
    public void update(UnaryOperator<S> change) {
        synchronized (this) {
            S next = change.apply(value);
            if (next.equals(value)) {
                return;
            }
            value = next;
            listeners.forEach(listener -> deliveries.add(() -> deliver(listener, next)));
        }
        drain();
    }

    public Subscription listen(Consumer<S> listener) {
        Consumer<S> own = Guarded.listener(listener);
        synchronized (this) {
            listeners.add(own);
            S now = value;
            deliveries.add(() -> deliver(own, now));
        }
        drain();
        return () -> forget(own);
    }

    private synchronized void forget(Consumer<S> listener) {
        listeners.remove(listener);
    }

    private void deliver(Consumer<S> listener, S state) {
        boolean wanted;
        synchronized (this) {
            wanted = listeners.contains(listener);
        }
        if (wanted) {
            listener.accept(state);
        }
    }

    private void drain() {
        while (true) {
            Runnable next;
            synchronized (this) {
                if (delivering || deliveries.isEmpty()) {
                    return;
                }
                delivering = true;
                next = deliveries.removeFirst();
            }
            try {
                next.run();
            } finally {
                synchronized (this) {
                    delivering = false;
                }
            }
        }
    }
}
