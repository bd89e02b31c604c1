package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * One kind of one cluster: a stream over all namespaces, or, where the user may not have that, one for each namespace
 * that may be read. Any thread; nothing here waits for the network.
 */
final class KindFeed<T extends Resource> implements ObjectStream.Reports {
    private final ClusterSide side;
    private final KindRoute route;
    private final Class<T> type;
    private final ObjectTable<T> rows;
    private final Door door;
    private final Readable readable;
    private final Observed<FeedState> state = new Observed<>(new FeedState.Idle());

    private final Map<String, ObjectStream<T>> streams = new TreeMap<>();
    private final List<String> left = new ArrayList<>();
    private @Nullable Thread search;
    private @Nullable FeedState verdict;
    private boolean started;

    /** Finds the namespaces that are worth a try; blocks. */
    interface Readable {
        List<String> namespaces() throws InterruptedException;
    }

    KindFeed(ClusterSide side, KindRoute route, Class<T> type, ObjectTable<T> rows, Door door, Readable readable) {
        this.side = side;
        this.route = route;
        this.type = type;
        this.rows = rows;
        this.door = door;
        this.readable = readable;
    }

    KindRoute route() {
        return route;
    }

    Class<T> type() {
        return type;
    }

    ObjectTable<T> rows() {
        return rows;
    }

    FeedState state() {
        return state.get();
    }

    Subscription onState(Consumer<FeedState> listener) {
        return state.listen(listener);
    }

    /** What is missing: objects that could not be understood, namespaces that may not be read; a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        synchronized (this) {
            if (!streams.isEmpty() && !isWhole()) {
                problems.add(Sentences.onlySome(route.plural(), List.copyOf(streams.keySet())));
            }
        }
        all().forEach(stream -> problems.addAll(stream.problems()));
        return problems;
    }

    /** The namespaces followed, or one empty name for all of them. */
    synchronized List<String> scopes() {
        return List.copyOf(streams.keySet());
    }

    private boolean isWhole() {
        return streams.containsKey("");
    }

    void start() {
        synchronized (this) {
            if (started) {
                return;
            }
            started = true;
            if (streams.isEmpty()) {
                verdict = null;
                open("");
            } else {
                streams.values().forEach(ObjectStream::start);
            }
        }
        changed();
    }

    /** Nobody keeps the kind any more: its rows stay as they are, and a later start goes on from their version. */
    void stop() {
        String why = Sentences.notFollowed(route.plural());
        synchronized (this) {
            started = false;
            if (search != null) {
                search.interrupt();
            }
            streams.values().forEach(stream -> stream.close(why));
        }
        changed();
    }

    void away(Instant asOf, String why) {
        all().forEach(stream -> stream.away(asOf, why));
    }

    /** The cluster came back, or a person asks: waits end, and what was refused is tried again if asked for. */
    void hurry(boolean refusedToo) {
        synchronized (this) {
            if (refusedToo && started && verdict != null) {
                verdict = null;
                open("");
            }
        }
        if (refusedToo) {
            lookForMore();
        }
        all().forEach(ObjectStream::hurry);
        changed();
    }

    /** Where only some namespaces may be read: there may be more of them by now. */
    void lookForMore() {
        synchronized (this) {
            if (started && !streams.isEmpty() && !isWhole()) {
                startSearch();
            }
        }
    }

    /** The table differs from the server's list: read it again. */
    void doubt() {
        all().forEach(ObjectStream::doubt);
    }

    @Override
    public void changed() {
        state.update(this::combined);
    }

    @Override
    public void refused(String namespace, Ending why) {
        synchronized (this) {
            streams.remove(namespace);
            if (!started) {
                return;
            }
            if (why instanceof Ending.Forbidden && route.namespaced() && namespace.isEmpty()) {
                startSearch();
            } else if (namespace.isEmpty()) {
                verdict = new FeedState.Denied(sentence(why, List.of()));
            } else {
                leave(namespace);
                left.add(namespace);
                judge();
            }
        }
        changed();
    }

    private void judge() {
        if (streams.isEmpty()) {
            verdict = new FeedState.Denied(
                    Sentences.forbidden(route.plural(), left.size() > 3 ? List.of() : List.copyOf(left)));
        }
    }

    private String sentence(Ending why, List<String> namespaces) {
        return why instanceof Ending.NotServed(String notServed)
                ? notServed
                : Sentences.forbidden(route.plural(), namespaces);
    }

    private void startSearch() {
        search = side.start(route.plural() + "-namespaces", this::search);
    }

    private void search() {
        try {
            List<String> found = readable.namespaces();
            synchronized (this) {
                if (!started || isWhole()) {
                    return;
                }
                left.clear();
                List.copyOf(streams.keySet()).stream()
                        .filter(namespace -> !found.contains(namespace))
                        .forEach(this::shut);
                rowsOutside(found).forEach(this::leave);
                found.stream()
                        .filter(namespace -> !streams.containsKey(namespace))
                        .forEach(this::open);
                judge();
            }
            changed();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void shut(String namespace) {
        ObjectStream<T> gone = streams.remove(namespace);
        if (gone != null) {
            gone.close(Sentences.notFollowed(route.plural()));
        }
        leave(namespace);
    }

    /** A namespace that may not be read (any more): none of its rows stays. */
    private void leave(String namespace) {
        rows.drop(namespace);
    }

    private List<String> rowsOutside(Collection<String> namespaces) {
        List<String> outside = new ArrayList<>();
        rows.snapshot().forEach(row -> {
            if (!namespaces.contains(row.namespace()) && !outside.contains(row.namespace())) {
                outside.add(row.namespace());
            }
        });
        return outside;
    }

    private void open(String namespace) {
        ObjectStream<T> stream = new ObjectStream<>(side, route, type, namespace, rows, door, this);
        streams.put(namespace, stream);
        stream.start();
    }

    private synchronized List<ObjectStream<T>> all() {
        return List.copyOf(streams.values());
    }

    private FeedState combined(FeedState before) {
        synchronized (this) {
            List<FeedState> states =
                    streams.values().stream().map(ObjectStream::state).toList();
            if (!started && states.stream().noneMatch(FeedState.Stale.class::isInstance)) {
                return new FeedState.Idle();
            }
            return verdict != null ? verdict : Combined.of(states, before);
        }
    }
}
