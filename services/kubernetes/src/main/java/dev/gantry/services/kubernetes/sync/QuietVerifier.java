package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.problems.Problem;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Lists each kept kind again now and then, compares it with its table, and reports a difference as the bug it is; the
 * feed then reads its list again. Methods may be called from any thread.
 */
final class QuietVerifier {
    private static final Logger LOG = System.getLogger(QuietVerifier.class.getName());

    private final ClusterSide side;
    private final Door door;
    private final Consumer<Verification> bugs;
    private final Map<Kind, Subscription> planned = new HashMap<>();

    /** @param bugs told of each comparison that was not clean */
    QuietVerifier(ClusterSide side, Door door, Consumer<Verification> bugs) {
        this.side = side;
        this.door = door;
        this.bugs = bugs;
    }

    synchronized void watch(KindFeed<?> feed) {
        Kind kind = feed.route().kind();
        Duration mean = side.engine().timings().upkeep().verify();
        long jitter = (long) (mean.toNanos() * (side.engine().random().nextDouble() - 0.5) / 2);
        Subscription before = planned.put(kind, side.engine().timer().after(mean.plusNanos(jitter), () -> begin(feed)));
        if (before != null) {
            before.close();
        }
    }

    synchronized void unwatch(Kind kind) {
        Subscription plan = planned.remove(kind);
        if (plan != null) {
            plan.close();
        }
    }

    private void begin(KindFeed<?> feed) {
        side.start(feed.route().plural() + "-verify", () -> turn(feed));
    }

    private void turn(KindFeed<?> feed) {
        try {
            if (door.isOpen() && feed.state() instanceof FeedState.Live) {
                check(feed);
            }
        } catch (IOException cut) {
            LOG.log(Level.DEBUG, "Could not compare " + feed.route().plural() + " of " + side.name() + " now", cut);
        } catch (InterruptedException stopped) {
            LOG.log(Level.DEBUG, "Interrupted from outside", stopped);
            return;
        }
        synchronized (this) {
            if (planned.containsKey(feed.route().kind())) {
                watch(feed);
            }
        }
    }

    private <T extends Resource> void check(KindFeed<T> feed) throws IOException, InterruptedException {
        Verification found = verify(feed);
        if (!found.isClean()) {
            LOG.log(
                    Level.ERROR,
                    "The table of {0} of {1} differed from the server: {2}",
                    feed.route().plural(),
                    side.name(),
                    found.differences());
            bugs.accept(found);
            feed.doubt();
        }
    }

    /** Lists the kind in every scope its feed follows and compares; blocks. */
    <T extends Resource> Verification verify(KindFeed<T> feed) throws IOException, InterruptedException {
        int checked = 0;
        int undecided = 0;
        List<String> differences = new ArrayList<>();
        for (String namespace : feed.scopes()) {
            Verification part = verify(feed, namespace);
            checked += part.checked();
            undecided += part.undecided();
            differences.addAll(part.differences());
        }
        return new Verification(checked, differences, undecided);
    }

    private <T extends Resource> Verification verify(KindFeed<T> feed, String namespace)
            throws IOException, InterruptedException {
        Lister<T> lister = new Lister<>(side, feed.route(), feed.type(), namespace);
        Engine engine = side.engine();
        try (Attempt attempt = side.attempt();
                Subscription own = side.traffic().relists().enter();
                Subscription fleet = engine.lists()
                        .enter(engine.timer(), engine.timings().list().lease())) {
            Ending ending = lister.list(attempt, batch -> {});
            if (ending instanceof Ending.Listed(long version, List<Problem> problems)) {
                return feed.rows().verify(lister.take(), version, namespace);
            }
            throw new IOException("the list for comparing ended as " + ending);
        }
    }
}
