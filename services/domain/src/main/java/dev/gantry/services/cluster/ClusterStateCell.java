package dev.gantry.services.cluster;

import dev.gantry.services.inventory.Subscription;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Holds a cluster's state and lets it move only by compare-and-set along legal transitions, so that a late answer of an
 * old attempt cannot undo what is known since. Any thread; listeners hear every state in order, one at a time, with no
 * lock held.
 */
public final class ClusterStateCell {
    private final List<Consumer<ClusterState>> listeners = new ArrayList<>();
    private final Queue<Runnable> deliveries = new ArrayDeque<>();
    private ClusterState state = new ClusterState.Idle();
    private boolean isDelivering;

    public synchronized ClusterState get() {
        return state;
    }

    /**
     * Moves to the next state if the present one still equals the expected one; returns whether it did. Throws
     * {@link IllegalStateException} for a transition that no cluster can make.
     */
    public boolean move(ClusterState expected, ClusterState next) {
        synchronized (this) {
            if (!state.equals(expected)) {
                return false;
            }
            if (!isLegal(expected, next)) {
                throw new IllegalStateException("a cluster cannot go from " + expected + " to " + next);
            }
            if (!next.equals(state)) {
                state = next;
                listeners.forEach(listener -> deliveries.add(() -> listener.accept(next)));
            }
        }
        deliver();
        return true;
    }

    /** Delivers the present state, then each later one. */
    public Subscription onState(Consumer<ClusterState> listener) {
        Registration registration = new Registration(listener);
        synchronized (this) {
            ClusterState now = state;
            deliveries.add(() -> registration.accept(now));
            listeners.add(registration);
        }
        deliver();
        return () -> close(registration);
    }

    private synchronized void close(Registration registration) {
        registration.isOpen = false;
        listeners.remove(registration);
    }

    /**
     * Whether a cluster can make this step. Only what answered can become stale; what was refused or given up comes
     * back by connecting again or, where the rows were kept, at once as live. A state may always be told again with
     * another reason.
     */
    public static boolean isLegal(ClusterState from, ClusterState to) {
        return switch (to) {
            case ClusterState.Idle idle -> true;
            case ClusterState.Connecting connecting ->
                from instanceof ClusterState.Idle
                        || from instanceof ClusterState.Connecting
                        || from instanceof ClusterState.Offline
                        || from instanceof ClusterState.Denied;
            case ClusterState.Live live -> !(from instanceof ClusterState.Idle);
            case ClusterState.Stale stale -> from instanceof ClusterState.Live || from instanceof ClusterState.Stale;
            case ClusterState.Offline offline -> !(from instanceof ClusterState.Denied);
            case ClusterState.Denied denied -> !(from instanceof ClusterState.Idle);
        };
    }

    /** Whoever comes first delivers for all, so that no listener is called twice at a time. */
    private void deliver() {
        for (Runnable next = take(); next != null; next = take()) {
            try {
                next.run();
            } finally {
                finish();
            }
        }
    }

    private synchronized @Nullable Runnable take() {
        if (isDelivering || deliveries.isEmpty()) {
            return null;
        }
        isDelivering = true;
        return deliveries.poll();
    }

    private synchronized void finish() {
        isDelivering = false;
    }

    private static final class Registration implements Consumer<ClusterState> {
        private final Consumer<ClusterState> listener;
        private volatile boolean isOpen = true;

        Registration(Consumer<ClusterState> listener) {
            this.listener = listener;
        }

        @Override
        public void accept(ClusterState state) {
            if (isOpen) {
                listener.accept(state);
            }
        }
    }
}
