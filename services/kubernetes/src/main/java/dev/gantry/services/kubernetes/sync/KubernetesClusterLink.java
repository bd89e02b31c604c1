package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.apps.Workload;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.events.Event;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.inventory.Verification;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.nodes.Namespace;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.pods.Pod;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.ProblemException;
import dev.gantry.services.problems.ReadProblem;
import dev.gantry.services.sessions.Sessions;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One cluster's end of the read road, over one transport. Any thread; nothing but {@link #verify} blocks. */
public final class KubernetesClusterLink implements ClusterLink, AutoCloseable {
    private final Runnable renewCredentials;
    private final ClusterSide side;
    private final ClusterSide once;
    private final ObjectReader objects;
    private final Inventory inventory = new Inventory();
    private final Map<Kind, KindFeed<?>> feeds = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> kept = new EnumMap<>(Kind.class);
    private final Map<Kind, Subscription> ends = new EnumMap<>(Kind.class);
    private final ClusterMonitor monitor;
    private final QuietVerifier verifier;
    private final NamespaceSearch search;
    private @Nullable RightsWatch rights;
    private volatile Cluster cluster;
    private boolean closed;

    /** @param once the same, for what is asked once */
    KubernetesClusterLink(
            Cluster cluster,
            ClusterSide side,
            ClusterSide once,
            Runnable renewCredentials,
            Consumer<Verification> bugs) {
        this.cluster = cluster;
        this.renewCredentials = renewCredentials;
        this.side = side;
        this.once = once;
        this.objects = new KubernetesObjectReader(once);
        this.monitor = new ClusterMonitor(side, new Ears());
        this.verifier = new QuietVerifier(side, monitor, bugs);
        this.search = new NamespaceSearch(side, monitor, this::followedNamespaces);
        for (Kind kind : Kind.values()) {
            feeds.put(kind, make(kind));
        }
    }

    private KindFeed<?> make(Kind kind) {
        KindRoute route = KindRoute.of(kind);
        return switch (kind) {
            case POD -> new KindFeed<>(side, route, Pod.class, inventory.pods(), monitor, search);
            case NODE -> new KindFeed<>(side, route, Node.class, inventory.nodes(), monitor, search);
            case EVENT -> new KindFeed<>(side, route, Event.class, inventory.events(), monitor, search);
            case NAMESPACE -> new KindFeed<>(side, route, Namespace.class, inventory.namespaces(), monitor, search);
            case DEPLOYMENT, REPLICA_SET, STATEFUL_SET, DAEMON_SET, JOB, CRON_JOB ->
                new KindFeed<>(side, route, Workload.class, inventory.workloads(kind), monitor, search);
        };
    }

    private List<String> followedNamespaces() {
        if (!(of(Kind.NAMESPACE).state() instanceof FeedState.Live)) {
            return List.of();
        }
        List<String> names = new ArrayList<>();
        inventory.namespaces().snapshot().forEach(namespace -> names.add(namespace.name()));
        return names;
    }

    private KindFeed<?> of(Kind kind) {
        KindFeed<?> feed = feeds.get(kind);
        if (feed == null) {
            throw new IllegalArgumentException("no feed of " + kind);
        }
        return feed;
    }

    @Override
    public Cluster cluster() {
        return cluster;
    }

    /** The user chose another protection; streams go on. */
    public void protect(Protection protection) {
        Cluster now = cluster;
        cluster = new Cluster(
                now.name(), now.context(), now.server(), now.namespace(), protection, now.insecure(), now.warnings());
    }

    @Override
    public ClusterState state() {
        return monitor.state();
    }

    @Override
    public Subscription onState(Consumer<ClusterState> listener) {
        return monitor.onState(listener);
    }

    @Override
    public FeedState feed(Kind kind) {
        return of(kind).state();
    }

    @Override
    public Subscription onFeed(Kind kind, Consumer<FeedState> listener) {
        return of(kind).onState(listener);
    }

    /**
     * What of a kind is missing: objects that could not be understood, namespaces that may not be read. The rows there
     * are as live as the feed says.
     */
    @Override
    public List<Problem> problems(Kind kind) {
        return of(kind).problems();
    }

    @Override
    public ServerFacts server() {
        return monitor.facts();
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public ObjectReader objects() {
        return objects;
    }

    @Override
    public UsageReader usage() {
        return new KubernetesUsage(once);
    }

    @Override
    public Sessions sessions() {
        return new KubernetesSessions(once, this::cluster);
    }

    @Override
    public Subscription keep(Kind... kinds) {
        List<Kind> wanted = List.of(kinds);
        synchronized (this) {
            if (!closed) {
                wanted.forEach(this::want);
            }
        }
        AtomicBoolean open = new AtomicBoolean(true);
        return () -> {
            if (open.compareAndSet(true, false)) {
                wanted.forEach(this::unwant);
            }
        };
    }

    private void want(Kind kind) {
        Subscription end = ends.remove(kind);
        if (end != null) {
            end.close();
        }
        if (kept.merge(kind, 1, Integer::sum) == 1) {
            monitor.start();
            watchRights();
            KindFeed<?> feed = of(kind);
            feed.start();
            verifier.watch(feed);
        }
    }

    private void watchRights() {
        if (rights == null) {
            rights = new RightsWatch(side, monitor, search, feeds.values());
            rights.start();
        }
    }

    private void leaveRights() {
        if (rights != null) {
            rights.close();
            rights = null;
        }
    }

    private synchronized void unwant(Kind kind) {
        if (closed || kept.merge(kind, -1, Integer::sum) > 0) {
            return;
        }
        ends.put(kind, side.engine().timer().after(side.engine().timings().grace(), () -> end(kind)));
    }

    private synchronized void end(Kind kind) {
        if (closed || kept.getOrDefault(kind, 0) > 0) {
            return;
        }
        ends.remove(kind);
        verifier.unwatch(kind);
        of(kind).stop();
        if (ends.isEmpty() && kept.values().stream().allMatch(count -> count == 0)) {
            leaveRights();
            monitor.close();
        }
    }

    @Override
    public void retryNow() {
        renewCredentials.run();
        monitor.retry();
        feeds.values().forEach(feed -> feed.hurry(true));
        synchronized (this) {
            if (rights != null) {
                rights.now();
            }
        }
    }

    /**
     * Lists a kind that is kept once more and compares it with the table; blocks, so from a virtual thread.
     *
     * @throws ClusterFailure where the list could not be read
     */
    public Verification verify(Kind kind) throws ClusterFailure {
        try {
            return verifier.verify(of(kind));
        } catch (IOException cut) {
            throw new ClusterFailure(
                    ClusterFailure.Sort.UNREACHABLE, Reasons.noAnswerOnce(side.name(), ProblemException.of(cut)), cut);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new ClusterFailure(ClusterFailure.Sort.UNREACHABLE, new ReadProblem.ComparisonStopped(), stopped);
        }
    }

    /** Ends every stream at once and waits for none. */
    @Override
    public void close() {
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            ends.values().forEach(Subscription::close);
            ends.clear();
            kept.clear();
            leaveRights();
        }
        for (Kind kind : Kind.values()) {
            verifier.unwatch(kind);
            of(kind).stop();
        }
        monitor.close();
        side.transport().close();
    }

    private final class Ears implements ClusterMonitor.Listener {
        @Override
        public void away(Instant asOf, Problem why) {
            feeds.values().forEach(feed -> feed.away(asOf, why));
        }

        @Override
        public void back() {
            feeds.values().forEach(feed -> feed.hurry(false));
        }
    }
}
