package dev.gantry.views;

import dev.gantry.services.evening.EventClock;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.views.navigation.ClusterScope;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Executor;
import org.jspecify.annotations.Nullable;

/**
 * Which clusters are connected to at first, and when: at once, but where an evening is played on them, only when it has
 * begun, as nobody answers before. FX thread.
 */
final class FirstConnections {
    private final List<String> names;
    private final @Nullable EventClock evening;
    private final Executor fx;
    private boolean isDone;

    FirstConnections(Collection<String> names, @Nullable EventClock evening, Executor fx) {
        this.names = List.copyOf(names);
        this.evening = evening;
        this.fx = fx;
    }

    List<String> atOnce() {
        isDone = evening == null || evening.read().hasBegun();
        return isDone ? names : List.of();
    }

    /** Connects the rest when the evening begins, until closed. */
    Subscription later(ClusterScope scope) {
        if (evening == null || isDone) {
            return () -> {};
        }
        Subscription turns = evening.onTurn(() -> fx.execute(() -> connect(scope)));
        // It may have begun between the first look and the subscription.
        connect(scope);
        return turns;
    }

    private void connect(ClusterScope scope) {
        if (!isDone && evening != null && evening.read().hasBegun()) {
            isDone = true;
            names.forEach(scope::connect);
        }
    }
}
