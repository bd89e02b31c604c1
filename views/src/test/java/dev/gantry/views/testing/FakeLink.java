package dev.gantry.views.testing;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.sessions.Sessions;
import java.net.URI;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A cluster in whatever state the test puts it; counts who keeps which kind. */
public final class FakeLink implements ClusterLink {
    private final Cluster cluster;
    private final Inventory inventory = new Inventory();
    private final List<Consumer<ClusterState>> stateListeners = new CopyOnWriteArrayList<>();
    private final Map<Kind, List<Consumer<FeedState>>> feedListeners = new EnumMap<>(Kind.class);
    private final Map<Kind, FeedState> feeds = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> kept = new EnumMap<>(Kind.class);
    private volatile ClusterState state = new ClusterState.Idle();
    private volatile ServerFacts facts = new ServerFacts(null, null, 0, 0);
    private volatile int retries;
    private volatile ObjectReader objects;

    public FakeLink(String name) {
        this(new Cluster(
                name, name, URI.create("https://" + name + ".example:6443"), "", Protection.NORMAL, false, List.of()));
    }

    public FakeLink(Cluster cluster) {
        this.cluster = cluster;
        for (Kind kind : Kind.values()) {
            feeds.put(kind, new FeedState.Idle());
            feedListeners.put(kind, new CopyOnWriteArrayList<>());
        }
    }

    /** The cluster comes to stand so. */
    public FakeLink stands(ClusterState next) {
        state = next;
        stateListeners.forEach(listener -> listener.accept(next));
        return this;
    }

    public FakeLink feeds(Kind kind, FeedState next) {
        feeds.put(kind, next);
        feedListeners.getOrDefault(kind, List.of()).forEach(listener -> listener.accept(next));
        return this;
    }

    public FakeLink says(ServerFacts next) {
        facts = next;
        return this;
    }

    public int keepers(Kind kind) {
        return kept.getOrDefault(kind, 0);
    }

    public int retries() {
        return retries;
    }

    public int listeners() {
        return stateListeners.size()
                + feedListeners.values().stream().mapToInt(List::size).sum();
    }

    @Override
    public Cluster cluster() {
        return cluster;
    }

    @Override
    public ClusterState state() {
        return state;
    }

    @Override
    public Subscription onState(Consumer<ClusterState> listener) {
        stateListeners.add(listener);
        listener.accept(state);
        return () -> stateListeners.remove(listener);
    }

    @Override
    public FeedState feed(Kind kind) {
        return feeds.getOrDefault(kind, new FeedState.Idle());
    }

    @Override
    public Subscription onFeed(Kind kind, Consumer<FeedState> listener) {
        List<Consumer<FeedState>> listeners = feedListeners.getOrDefault(kind, List.of());
        listeners.add(listener);
        listener.accept(feed(kind));
        return () -> listeners.remove(listener);
    }

    @Override
    public ServerFacts server() {
        return facts;
    }

    @Override
    public Inventory inventory() {
        return inventory;
    }

    @Override
    public Subscription keep(Kind... kinds) {
        for (Kind kind : kinds) {
            kept.merge(kind, 1, Integer::sum);
        }
        boolean[] open = {true};
        return () -> {
            if (open[0]) {
                open[0] = false;
                for (Kind kind : kinds) {
                    kept.merge(kind, -1, Integer::sum);
                }
            }
        };
    }

    @Override
    public void retryNow() {
        retries++;
    }

    /** Single objects are read from there. */
    public FakeLink reads(ObjectReader next) {
        objects = next;
        return this;
    }

    @Override
    public Sessions sessions() {
        throw new UnsupportedOperationException("This fake runs nothing");
    }

    @Override
    public UsageReader usage() {
        throw new UnsupportedOperationException("This fake measures nothing");
    }

    @Override
    public ObjectReader objects() {
        if (objects == null) {
            throw new UnsupportedOperationException("This fake reads no single objects");
        }
        return objects;
    }
}
