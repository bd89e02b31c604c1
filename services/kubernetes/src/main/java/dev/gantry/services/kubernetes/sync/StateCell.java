package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.ClusterStateCell;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** A cluster's state, moved only by what was learnt of the cluster. Any thread. */
final class StateCell {
    private final InstantSource clock;
    private final ClusterStateCell cell = new ClusterStateCell();

    StateCell(InstantSource clock) {
        this.clock = clock;
    }

    ClusterState get() {
        return cell.get();
    }

    Subscription listen(Consumer<ClusterState> listener) {
        return cell.onState(Guarded.listener(listener));
    }

    void idle() {
        update(old -> new ClusterState.Idle());
    }

    /** Asked for, or asked again after a refusal. */
    void connecting() {
        Instant now = clock.instant();
        update(old -> switch (old) {
            case ClusterState.Idle idle -> new ClusterState.Connecting(now);
            case ClusterState.Denied denied -> new ClusterState.Connecting(now);
            case ClusterState.Connecting same -> same;
            case ClusterState.Live same -> same;
            case ClusterState.Stale same -> same;
            case ClusterState.Offline same -> same;
        });
    }

    void live() {
        Instant now = clock.instant();
        update(old -> switch (old) {
            case ClusterState.Live same -> same;
            case ClusterState.Idle unwanted -> unwanted;
            case ClusterState.Connecting first -> new ClusterState.Live(now);
            case ClusterState.Stale stale -> new ClusterState.Live(now);
            case ClusterState.Offline offline -> new ClusterState.Live(now);
            case ClusterState.Denied denied -> new ClusterState.Live(now);
        });
    }

    /** It did not answer; {@code asOf} is when it last did. */
    void away(Instant asOf, Problem why, boolean forLong) {
        update(old -> switch (old) {
            case ClusterState.Live live -> new ClusterState.Stale(asOf, why);
            case ClusterState.Stale(Instant since, Problem before) ->
                forLong ? new ClusterState.Offline(since, why) : new ClusterState.Stale(since, why);
            case ClusterState.Connecting(Instant since) -> new ClusterState.Offline(since, why);
            case ClusterState.Offline(Instant since, Problem before) -> new ClusterState.Offline(since, why);
            case ClusterState.Idle unwanted -> unwanted;
            case ClusterState.Denied denied -> denied;
        });
    }

    void denied(Problem why) {
        update(old -> old instanceof ClusterState.Idle ? old : new ClusterState.Denied(why));
    }

    private void update(UnaryOperator<ClusterState> step) {
        ClusterState now;
        do {
            now = cell.get();
        } while (!cell.move(now, step.apply(now)));
    }
}
