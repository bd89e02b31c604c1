package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.kubernetes.http.ApiRequest;
import dev.gantry.services.kubernetes.http.ApiResponse;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds out while one cluster is connected that the user may read more than before: every minute or so, and when a
 * person asks, it puts one small question per kind and namespace that was refused, one after the other, on a virtual
 * thread of its own. Nothing is asked where nothing is refused. Methods may be called from any thread; a closed one
 * stays closed.
 */
final class RightsWatch {
    private static final Logger LOG = System.getLogger(RightsWatch.class.getName());

    /** Namespaces asked about in one turn, over all kinds; what is left has its turn later. */
    private static final int NAMESPACES_A_TURN = 40;

    private final ClusterSide side;
    private final Door door;
    private final NamespaceSearch search;
    private final Collection<KindFeed<?>> feeds;
    private final Doorbell bell = new Doorbell();
    private @Nullable Attempt attempt;
    private volatile boolean closed;
    private volatile boolean thorough;

    RightsWatch(ClusterSide side, Door door, NamespaceSearch search, Collection<KindFeed<?>> feeds) {
        this.side = side;
        this.door = door;
        this.search = search;
        this.feeds = feeds;
    }

    void start() {
        side.start("rights", this::run);
    }

    /** A person asks: everything that was refused is tried again at once. */
    void now() {
        thorough = true;
        bell.ring();
    }

    void close() {
        synchronized (this) {
            closed = true;
            if (attempt != null) {
                attempt.callOff(Attempt.Cause.CLOSED);
            }
        }
        bell.ring();
    }

    private void run() {
        try {
            while (!closed) {
                bell.await(side.engine().timer(), pause());
                turn();
            }
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "Interrupted from outside", stopped);
        }
    }

    /** A third more or less each time, so that no two clusters and no two desktops ask in step. */
    private Duration pause() {
        Duration mean = side.engine().timings().upkeep().rights();
        double part = (side.engine().random().nextDouble() - 0.5) * 2 / 3;
        return mean.plusNanos((long) (mean.toNanos() * part));
    }

    private void turn() {
        List<KindFeed<?>> lacking = lacking();
        if (closed || !door.isOpen() || lacking.isEmpty()) {
            return;
        }
        int most = thorough ? Integer.MAX_VALUE : Math.max(1, NAMESPACES_A_TURN / lacking.size());
        thorough = false;
        try (Attempt now = begin()) {
            everywhere(now, lacking);
            List<KindFeed<?>> still = lacking();
            still.removeIf(feed -> !feed.isSplit());
            List<String> found = still.isEmpty() ? null : search.ask(now);
            if (found != null) {
                still.forEach(feed -> feed.keepTo(found));
                namespaces(now, still, most);
            }
        } catch (IOException cut) {
            LOG.log(Level.DEBUG, "Could not look for new rights on " + side.name() + " now", cut);
        } catch (RuntimeException bug) {
            LOG.log(Level.ERROR, "Looking for new rights on " + side.name() + " failed; trying again", bug);
        }
    }

    private List<KindFeed<?>> lacking() {
        List<KindFeed<?>> lacking = new ArrayList<>(feeds);
        lacking.removeIf(feed -> !feed.isLacking());
        return lacking;
    }

    private Attempt begin() {
        Attempt next = side.attempt();
        synchronized (this) {
            attempt = next;
            if (closed) {
                next.callOff(Attempt.Cause.CLOSED);
            }
        }
        return next;
    }

    private void everywhere(Attempt now, List<KindFeed<?>> lacking) throws IOException {
        for (KindFeed<?> feed : lacking) {
            if (mayList(now, feed, "")) {
                feed.widen();
            }
        }
    }

    private void namespaces(Attempt now, List<KindFeed<?>> feeds, int most) throws IOException {
        Set<String> opened = new LinkedHashSet<>();
        for (KindFeed<?> feed : feeds) {
            for (String namespace : feed.refusedNamespaces(most)) {
                if (tryAgain(now, feed, namespace)) {
                    opened.add(namespace);
                }
            }
        }
        // Rights are seldom given for one kind alone, so the other kinds there need not wait for their turn.
        for (KindFeed<?> feed : feeds) {
            List<String> others = feed.refusedNamespaces(Integer.MAX_VALUE);
            for (String namespace : opened) {
                if (others.contains(namespace)) {
                    tryAgain(now, feed, namespace);
                }
            }
        }
    }

    private boolean tryAgain(Attempt now, KindFeed<?> feed, String namespace) throws IOException {
        boolean may = mayList(now, feed, namespace);
        if (may) {
            feed.admit(namespace);
        } else {
            feed.stillRefused(namespace);
        }
        return may;
    }

    /** Asks for a list of one; a refusal is decided before the server touches its store. */
    private boolean mayList(Attempt now, KindFeed<?> feed, String namespace) throws IOException {
        KindRoute route = feed.route();
        Duration within = side.engine().timings().watch().headers();
        String one = Targets.of(route.path(namespace)).with("limit", 1).toString();
        ApiResponse answer = now.open(new ApiRequest(one, ApiRequest.PROTOBUF_OR_JSON, false, within, within));
        if (answer.status() == 200) {
            answer.body().transferTo(OutputStream.nullOutputStream());
            return true;
        }
        return switch (side.answers().refusal(answer, route)) {
            case Ending.Forbidden forbidden -> false;
            case Ending.NotServed notServed -> false;
            case Ending.Denied(Problem why) -> {
                door.denied(why);
                throw new ProblemException(why);
            }
            case Ending other -> throw new IOException("no word on rights: " + other);
        };
    }
}
