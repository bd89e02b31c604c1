package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Delta;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.StreamProblem;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One kind in one scope (the cluster, or one namespace), listed and then followed for as long as it is wanted, on a
 * virtual thread of its own. Public methods of it may be called from any thread.
 */
final class ObjectStream<T extends Resource> implements Follower.Progress<T> {
    private static final Logger LOG = System.getLogger(ObjectStream.class.getName());

    /** Where a stream reports to; called from the stream's thread or the one that calls the stream. */
    interface Reports {
        void changed();

        /** The server does not give this scope; the stream has ended. */
        void refused(String namespace, Ending why);
    }

    private final ClusterSide side;
    private final KindRoute route;
    private final String namespace;
    private final ObjectTable<T> table;
    private final Door door;
    private final Reports reports;
    private final Lister<T> lister;
    private final SizeHint<T> size;
    private final VersionCheck check;
    private final Follower<T> follower;
    private final Backoff backoff;
    private final Doorbell bell = new Doorbell();
    private final Standing standing = new Standing();

    private @Nullable Attempt attempt;
    private @Nullable Thread thread;
    private volatile boolean closed = true;

    private long version;
    private boolean everListed;
    private boolean relist = true;
    private boolean unsure;
    private int returnsSeen;
    private long garbledAt = -1;
    private int loaded;

    ObjectStream(
            ClusterSide side,
            KindRoute route,
            Class<T> type,
            String namespace,
            ObjectTable<T> table,
            Door door,
            Reports reports) {
        this.side = side;
        this.route = route;
        this.namespace = namespace;
        this.table = table;
        this.door = door;
        this.reports = reports;
        this.lister = new Lister<>(side, route, type, namespace);
        this.size = new SizeHint<>(side, route, type);
        this.check = new VersionCheck(side, route, namespace);
        this.follower = new Follower<>(side, route, type, namespace, this);
        this.backoff = side.engine().backoff();
    }

    FeedState state() {
        return standing.state();
    }

    List<Problem> problems() {
        return standing.problems();
    }

    /** Starts, or starts again from where it was closed. */
    synchronized void start() {
        if (!closed) {
            return;
        }
        closed = false;
        Thread before = thread;
        thread = side.start(route.plural() + (namespace.isEmpty() ? "" : "-" + namespace), () -> run(before));
    }

    /** Ends it; its rows stay. */
    synchronized void close(Problem why) {
        closed = true;
        standing.stale(Instant.EPOCH, why);
        callOff(Attempt.Cause.CLOSED);
        bell.ring();
    }

    /** The cluster is gone, or lets us in no more: what is shown is as of then. */
    void away(Instant asOf, Problem why) {
        synchronized (this) {
            standing.stale(asOf, why);
            callOff(Attempt.Cause.AWAY);
        }
        reports.changed();
    }

    /** Ends a wait early. */
    void hurry() {
        bell.ring();
    }

    /** Lists again at the next turn although nothing seems wrong. */
    synchronized void doubt() {
        callOff(Attempt.Cause.DOUBTED);
    }

    private void callOff(Attempt.Cause cause) {
        if (attempt != null) {
            attempt.callOff(cause);
        }
    }

    private void run(@Nullable Thread before) {
        try {
            if (before != null) {
                before.join();
            }
            unsure = true;
            while (!closed) {
                awaitDoor();
                if (!closed) {
                    settle(once());
                }
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "Interrupted from outside", stopped);
        }
    }

    private void awaitDoor() throws InterruptedException {
        bell.silence();
        while (!closed && !door.isOpen()) {
            bell.await();
        }
    }

    private Ending once() throws InterruptedException {
        Attempt now = begin();
        try {
            return turn(now);
        } catch (IOException cut) {
            Attempt.Cause cause = now.calledOff();
            return cause != null ? new Ending.CalledOff(cause) : side.answers().broken(cut, scope());
        } catch (InterruptedException ended) {
            Attempt.Cause cause = now.calledOff();
            if (cause == null) {
                throw ended;
            }
            return new Ending.CalledOff(cause);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "Following " + scope() + " failed; trying again", bug);
            return new Ending.Broken(new StreamProblem.Fault(scope(), new Original(bug.toString())));
        } finally {
            now.close();
        }
    }

    private Attempt begin() {
        Attempt next = side.attempt();
        synchronized (this) {
            attempt = next;
        }
        if (closed) {
            next.callOff(Attempt.Cause.CLOSED);
        } else if (!door.isOpen()) {
            next.callOff(Attempt.Cause.AWAY);
        }
        return next;
    }

    private Ending turn(Attempt now) throws IOException, InterruptedException {
        if (relist) {
            Ending ending = list(now);
            if (!(ending instanceof Ending.Listed)) {
                return ending;
            }
        }
        if (unsure || returnsSeen != door.returns()) {
            Ending ending = compareVersions(now);
            if (ending != null) {
                return ending;
            }
        }
        return follower.follow(now, version);
    }

    private Ending list(Attempt now) throws IOException, InterruptedException {
        boolean first = !everListed;
        Engine engine = side.engine();
        int returns = door.returns();
        try (Subscription own = side.gate(first).enter();
                Subscription fleet = engine.lists()
                        .enter(engine.timer(), engine.timings().list().lease())) {
            loaded = lister.read();
            boolean clean = first && table.snapshot().size() == 0;
            Ending ending = first ? firstList(now) : lister.list(now, rows -> {});
            if (ending instanceof Ending.Listed(long at, List<Problem> problems)) {
                version = at;
                List<T> rows = lister.take();
                write(() -> {
                    if (clean) {
                        table.apply(List.of(), at, namespace);
                    } else {
                        table.replace(rows, at, namespace);
                    }
                });
                standing.listed(problems);
                everListed = true;
                relist = false;
                unsure = false;
                returnsSeen = returns;
            }
            return ending;
        }
    }

    /** Shows its rows as they come, and how many there will be once that is known. */
    private Ending firstList(Attempt now) throws IOException {
        try (Subscription hint = namespace.isEmpty() ? size.ask(this::about) : () -> {}) {
            return lister.list(now, this::load);
        }
    }

    private void about(long total) {
        standing.about((int) Math.min(total, Integer.MAX_VALUE));
        reports.changed();
    }

    private void load(List<T> rows) {
        write(() -> table.load(rows));
        loaded += rows.size();
        standing.loading(loaded);
        reports.changed();
    }

    private @Nullable Ending compareVersions(Attempt now) throws IOException {
        int returns = door.returns();
        Ending ending = check.ask(now, version);
        if (ending == null) {
            unsure = false;
            returnsSeen = returns;
        }
        return ending;
    }

    @Override
    public void opened() {
        synchronized (this) {
            if (attempt == null || attempt.calledOff() != null) {
                return;
            }
            standing.live(side.engine().clock().instant());
        }
        door.answered();
        reports.changed();
    }

    @Override
    public void batch(List<Delta<T>> deltas, long upTo) {
        standing.fresh(side.engine().clock().instant());
        version = upTo;
        write(() -> table.apply(deltas, upTo, namespace));
    }

    /** An observer that fails is a bug of its own and no reason to stop following the server. */
    private void write(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "An observer of " + scope() + " failed", bug);
        }
    }

    private void settle(Ending ending) throws InterruptedException {
        switch (ending) {
            case Ending.Listed listed -> {}
            case Ending.Finished(boolean early, boolean futile) -> {
                unsure = early;
                if (futile) {
                    stale(new StreamProblem.ClosedAtOnce(scope()));
                    rest(backoff.next());
                }
            }
            case Ending.Expired(Problem why) -> readAgain(why);
            case Ending.Backwards(Problem why) -> readAgain(why);
            case Ending.Refused(Problem why, int code) -> broken(why);
            case Ending.Broken(Problem why) -> broken(why);
            case Ending.Busy(Problem why, int code, Duration after) -> {
                unsure = true;
                stale(why);
                rest(after.isZero() ? backoff.next() : backoff.asTold(after));
            }
            case Ending.Denied(Problem why) -> door.denied(why);
            case Ending.Forbidden forbidden -> refused(forbidden);
            case Ending.NotServed notServed -> refused(notServed);
            case Ending.Garbled(Problem why) -> garbled(why);
            case Ending.CalledOff(Attempt.Cause cause) -> calledOff(cause);
        }
    }

    private void broken(Problem why) throws InterruptedException {
        unsure = true;
        stale(why);
        door.suspect();
        rest(backoff.next());
    }

    private void readAgain(Problem why) throws InterruptedException {
        relist = true;
        stale(why);
        restUnlessFirst();
    }

    private void garbled(Problem why) throws InterruptedException {
        standing.garbled(why);
        // The same bytes again would mean reading them for ever; a list leaves out only the one object.
        relist |= garbledAt == version;
        garbledAt = version;
        unsure = true;
        stale(why);
        restUnlessFirst();
    }

    private void calledOff(Attempt.Cause cause) throws InterruptedException {
        unsure = true;
        switch (cause) {
            case AWAY, CLOSED -> {}
            case DOUBTED -> relist = true;
            case SILENT, OVERDUE -> {
                long seconds = side.engine().timings().watch().silence().toSeconds();
                stale(new StreamProblem.Silent(scope(), seconds));
                restUnlessFirst();
            }
        }
    }

    private void refused(Ending why) {
        closed = true;
        reports.refused(namespace, why);
    }

    private void stale(Problem why) {
        standing.stale(Instant.EPOCH, why);
        reports.changed();
    }

    private void restUnlessFirst() throws InterruptedException {
        boolean first = backoff.isFresh();
        Duration length = backoff.next();
        if (!first) {
            rest(length);
        }
    }

    private void rest(Duration length) throws InterruptedException {
        if (!closed) {
            bell.await(side.engine().timer(), length);
        }
    }

    private StreamProblem.Scope scope() {
        return new StreamProblem.Scope(route.plural(), namespace);
    }
}
