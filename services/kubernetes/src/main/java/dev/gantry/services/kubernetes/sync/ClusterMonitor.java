package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Knows whether one cluster answers, by asking it every few seconds on a virtual thread of its own, and tells its
 * streams at once when it does not. Methods may be called from any thread.
 */
final class ClusterMonitor implements Door {
    private static final Logger LOG = System.getLogger(ClusterMonitor.class.getName());

    /** Who is told. Called on the monitor's thread or the caller's; must be quick. */
    interface Listener {
        /** From now on nothing is known that is newer than {@code asOf}. */
        void away(Instant asOf, Problem why);

        void back();
    }

    private enum Way {
        OPEN,
        AWAY,
        DENIED
    }

    private final ClusterSide side;
    private final Listener listener;
    private final Prober prober;
    private final StateCell state;
    private final Doorbell bell = new Doorbell();

    private @Nullable Thread thread;
    private @Nullable Attempt attempt;
    private volatile boolean closed = true;
    private volatile Way way = Way.OPEN;
    private volatile int returns;
    private volatile @Nullable String version;
    private volatile @Nullable Duration skew;
    private Instant answered = Instant.EPOCH;
    private long awaySince = -1;

    ClusterMonitor(ClusterSide side, Listener listener) {
        this.side = side;
        this.listener = listener;
        this.prober = new Prober(side);
        this.state = new StateCell(side.engine().clock());
    }

    ClusterState state() {
        return state.get();
    }

    Subscription onState(Consumer<ClusterState> consumer) {
        return state.listen(consumer);
    }

    ServerFacts facts() {
        return new ServerFacts(
                version,
                skew,
                side.traffic().changes().perSecond(),
                side.traffic().bytes().perSecond());
    }

    synchronized void start() {
        if (!closed) {
            return;
        }
        closed = false;
        way = Way.OPEN;
        awaySince = -1;
        state.connecting();
        Thread before = thread;
        thread = side.start("probe", () -> run(before));
    }

    void close() {
        synchronized (this) {
            closed = true;
            if (attempt != null) {
                attempt.callOff(Attempt.Cause.CLOSED);
            }
        }
        state.idle();
        bell.ring();
    }

    @Override
    public boolean isOpen() {
        return way == Way.OPEN;
    }

    @Override
    public int returns() {
        return returns;
    }

    @Override
    public void answered() {
        synchronized (this) {
            if (closed || way != Way.OPEN) {
                return;
            }
            answered = side.engine().clock().instant();
        }
        state.live();
    }

    @Override
    public void suspect() {
        bell.ring();
    }

    @Override
    public void denied(Problem why) {
        synchronized (this) {
            if (closed || way == Way.DENIED) {
                return;
            }
            way = Way.DENIED;
        }
        listener.away(lastAnswer(), why);
        state.denied(why);
        bell.ring();
    }

    /** A person asks, or the credentials changed: try now, whatever was said before. */
    void retry() {
        boolean again;
        synchronized (this) {
            again = way == Way.DENIED;
            if (again) {
                way = Way.AWAY;
            }
        }
        if (again) {
            state.connecting();
        }
        bell.ring();
    }

    private void run(@Nullable Thread before) {
        try {
            if (before != null) {
                before.join();
            }
            while (!closed) {
                bell.silence();
                once();
                rest();
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "Interrupted from outside", stopped);
        }
    }

    private void once() {
        Attempt now = side.attempt();
        synchronized (this) {
            attempt = now;
        }
        try {
            if (!closed) {
                settle(prober.probe(now));
            }
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "Probing " + side.name() + " failed; trying again", bug);
        } finally {
            now.close();
        }
    }

    private void settle(Prober.Finding finding) {
        if (closed || way == Way.DENIED) {
            return;
        }
        switch (finding) {
            case Prober.Finding.Answers(String named, Duration off) -> answers(named, off);
            case Prober.Finding.Away(Problem why) -> gone(why);
            case Prober.Finding.Denied(Problem why) -> denied(why);
        }
    }

    private void answers(@Nullable String named, @Nullable Duration off) {
        version = named != null ? named : version;
        skew = off != null ? off : skew;
        boolean back;
        synchronized (this) {
            answered = side.engine().clock().instant();
            awaySince = -1;
            back = way == Way.AWAY;
            if (back) {
                returns++;
                way = Way.OPEN;
            }
        }
        state.live();
        if (back) {
            listener.back();
        }
    }

    private void gone(Problem why) {
        boolean fell;
        Instant asOf;
        synchronized (this) {
            fell = way == Way.OPEN;
            way = Way.AWAY;
            asOf = answered;
            if (fell || awaySince < 0) {
                awaySince = side.engine().timer().nanos();
            }
        }
        // Feeds first: whoever hears that the cluster is stale must find no feed that still claims to be live.
        if (fell) {
            listener.away(asOf, why);
        }
        state.away(asOf, why, isLongAway());
    }

    private synchronized boolean isLongAway() {
        return awaySince >= 0
                && side.engine().timer().nanos() - awaySince
                        >= side.engine().timings().probe().offlineAfter().toNanos();
    }

    private synchronized Instant lastAnswer() {
        return answered;
    }

    private void rest() throws InterruptedException {
        if (way == Way.DENIED) {
            while (!closed && way == Way.DENIED) {
                bell.await();
            }
        } else if (!closed) {
            Timings.Probe probe = side.engine().timings().probe();
            bell.await(side.engine().timer(), isLongAway() ? probe.rarely() : probe.every());
        }
    }
}
