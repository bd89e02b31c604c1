package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.inventory.ObjectTable;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.problems.StreamProblem;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
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
    private static final String EVERYWHERE = "";

    private final ClusterSide side;
    private final KindRoute route;
    private final Class<T> type;
    private final ObjectTable<T> rows;
    private final Door door;
    private final Readable readable;
    private final Observed<FeedState> state = new Observed<>(new FeedState.Idle());

    private final Map<String, ObjectStream<T>> streams = new TreeMap<>();
    /** The namespaces that were refused, those whose turn to be asked about again comes next first. */
    private final LinkedHashSet<String> left = new LinkedHashSet<>();

    private @Nullable Thread search;
    private @Nullable FeedState verdict;
    private boolean started;
    /** Whether it is read namespace by namespace, because all at once was refused. */
    private boolean split;

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

    /** What is missing: objects that could not be understood, namespaces that may not be read. */
    List<Problem> problems() {
        List<Problem> problems = new ArrayList<>();
        synchronized (this) {
            if (isPartial()) {
                problems.add(Reasons.onlySome(route.plural(), namespaces()));
            }
        }
        all().forEach(stream -> problems.addAll(stream.problems()));
        return problems;
    }

    /** The namespaces followed, or one empty name for all of them. */
    synchronized List<String> scopes() {
        return isPartial() ? namespaces() : List.copyOf(streams.keySet());
    }

    /** Whether the rows are those of some namespaces, though all may be on their way. */
    private boolean isPartial() {
        return !namespaces().isEmpty();
    }

    private List<String> namespaces() {
        return streams.keySet().stream().filter(name -> !name.isEmpty()).toList();
    }

    /** Whether the server refused part of the kind or all of it, and nothing is under way to get it. */
    synchronized boolean isLacking() {
        return started && (verdict != null || isPartial() && !streams.containsKey(EVERYWHERE));
    }

    synchronized boolean isSplit() {
        return split;
    }

    /** Refused namespaces, at most so many: those asked about longest ago. */
    synchronized List<String> refusedNamespaces(int most) {
        return left.stream().limit(most).toList();
    }

    void start() {
        synchronized (this) {
            if (started) {
                return;
            }
            started = true;
            if (streams.isEmpty()) {
                verdict = null;
                open(EVERYWHERE);
            } else {
                streams.values().forEach(ObjectStream::start);
            }
        }
        changed();
    }

    /** Nobody keeps the kind any more: its rows stay as they are, and a later start goes on from their version. */
    void stop() {
        Problem why = new StreamProblem.NotFollowed(route.plural());
        synchronized (this) {
            started = false;
            if (search != null) {
                search.interrupt();
            }
            streams.values().forEach(stream -> stream.close(why));
        }
        changed();
    }

    void away(Instant asOf, Problem why) {
        all().forEach(stream -> stream.away(asOf, why));
    }

    /** The cluster came back, or a person asks: waits end, and what was refused is tried again if asked for. */
    void hurry(boolean refusedToo) {
        synchronized (this) {
            if (refusedToo && started && verdict != null) {
                verdict = null;
                open(EVERYWHERE);
            }
        }
        all().forEach(ObjectStream::hurry);
        changed();
    }

    /** All of it may be read by now. What is followed goes on until the whole is. */
    void widen() {
        synchronized (this) {
            if (!started || streams.containsKey(EVERYWHERE)) {
                return;
            }
            verdict = null;
            open(EVERYWHERE);
        }
        changed();
    }

    /** A namespace that was refused may be read by now. */
    void admit(String namespace) {
        synchronized (this) {
            if (!left.remove(namespace) || !started || streams.containsKey(EVERYWHERE)) {
                return;
            }
            verdict = null;
            open(namespace);
        }
        changed();
    }

    synchronized void stillRefused(String namespace) {
        if (left.contains(namespace)) {
            left.addLast(namespace);
        }
    }

    /** These are the namespaces there are: others go, and new ones are the next to be asked about. */
    void keepTo(List<String> found) {
        synchronized (this) {
            if (!started || !split || streams.containsKey(EVERYWHERE)) {
                return;
            }
            namespaces().stream().filter(name -> !found.contains(name)).forEach(this::shut);
            rowsOutside(found).forEach(this::leave);
            left.retainAll(found);
            found.stream()
                    .filter(name -> !streams.containsKey(name) && !left.contains(name))
                    .forEach(left::addFirst);
            judge();
        }
        changed();
    }

    /** The table differs from the server's list: read it again. */
    void doubt() {
        all().forEach(ObjectStream::doubt);
    }

    @Override
    public void changed() {
        leaveTheWholeAlone();
        state.update(this::combined);
    }

    /** Once all of it is followed, the single namespaces need not be. */
    private void leaveTheWholeAlone() {
        List<ObjectStream<T>> needless = new ArrayList<>();
        synchronized (this) {
            ObjectStream<T> whole = streams.get(EVERYWHERE);
            if (whole != null && whole.state() instanceof FeedState.Live) {
                split = false;
                left.clear();
                namespaces().forEach(name -> needless.add(streams.remove(name)));
            }
        }
        needless.forEach(stream -> stream.close(new StreamProblem.NotFollowed(route.plural())));
    }

    @Override
    public void refused(String namespace, Ending why) {
        synchronized (this) {
            if (streams.remove(namespace) == null || !started) {
                return;
            }
            if (why instanceof Ending.Forbidden && route.namespaced() && namespace.isEmpty()) {
                if (!isPartial()) {
                    startSearch();
                }
            } else if (namespace.isEmpty()) {
                verdict = new FeedState.Denied(reason(why, List.of()));
            } else {
                leave(namespace);
                left.addFirst(namespace);
                judge();
            }
        }
        changed();
    }

    private void judge() {
        if (streams.isEmpty()) {
            verdict = new FeedState.Denied(
                    Reasons.forbidden(route.plural(), left.size() > 3 ? List.of() : List.copyOf(left)));
        }
    }

    private Problem reason(Ending why, List<String> namespaces) {
        return why instanceof Ending.NotServed(Problem notServed)
                ? notServed
                : Reasons.forbidden(route.plural(), namespaces);
    }

    private void startSearch() {
        split = true;
        search = side.start(route.plural() + "-namespaces", this::search);
    }

    private void search() {
        try {
            List<String> found = readable.namespaces();
            synchronized (this) {
                if (!started || streams.containsKey(EVERYWHERE)) {
                    return;
                }
                left.clear();
                rowsOutside(found).forEach(this::leave);
                found.forEach(this::open);
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
            gone.close(new StreamProblem.NotFollowed(route.plural()));
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
