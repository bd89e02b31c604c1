package dev.gantry.services.kubernetes;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.cluster.Fleet;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.inventory.Subscription;
import dev.gantry.services.kubernetes.config.Kubeconfig;
import dev.gantry.services.kubernetes.config.KubeconfigReader;
import dev.gantry.services.kubernetes.config.KubeconfigWatch;
import dev.gantry.services.kubernetes.connection.ApiConnection;
import dev.gantry.services.kubernetes.connection.ConnectionFactory;
import dev.gantry.services.kubernetes.connection.ContextSettings;
import dev.gantry.services.kubernetes.sync.ClusterLinks;
import dev.gantry.services.kubernetes.sync.Observed;
import dev.gantry.services.kubernetes.sync.ScheduledTimer;
import dev.gantry.services.problems.Problem;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The clusters of a kubeconfig. Opening it reads files and starts no thread; a link starts its own when a kind is kept,
 * and {@link #follow} one timer. Any thread.
 */
public final class KubernetesFleet implements Fleet {
    private static final Duration LOOK_EVERY = Duration.ofSeconds(2);

    private final KubeconfigReader reader;
    private final ConnectionFactory connections;
    private final ClusterLinks maker;
    private final FleetOptions options;
    private final ScheduledTimer timer;
    private final Observed<List<ClusterLink>> links = new Observed<>(List.of());
    private final Map<String, FleetEntry> entries = new LinkedHashMap<>();
    private Kubeconfig config;
    private @Nullable KubeconfigWatch watch;
    private boolean closed;

    KubernetesFleet(
            KubeconfigReader reader,
            ConnectionFactory connections,
            ClusterLinks maker,
            FleetOptions options,
            ScheduledTimer timer) {
        this.reader = reader;
        this.connections = connections;
        this.maker = maker;
        this.options = options;
        this.timer = timer;
        this.config = reader.read();
        links.set(take(config));
    }

    /** From now on edits of the kubeconfig and of credential files are noticed, within seconds. */
    public synchronized KubernetesFleet follow() {
        if (watch == null && !closed) {
            watch = new KubeconfigWatch(reader, LOOK_EVERY, timer.executor(), this::edited);
            lookAtCredentials();
        }
        return this;
    }

    /** Every context as a cluster, in the kubeconfig's order. */
    public List<Cluster> clusters() {
        return links.get().stream().map(ClusterLink::cluster).toList();
    }

    /** The current context's name, if the kubeconfig names one that it has. */
    public synchronized Optional<String> current() {
        return Optional.of(config.currentContext()).filter(config.contexts()::containsKey);
    }

    /** The kubeconfig files that are looked for, in order of precedence. */
    public List<Path> files() {
        return reader.files();
    }

    /** The link of this context; empty where the kubeconfig has none such. */
    public synchronized Optional<ClusterLink> link(String context) {
        return Optional.ofNullable(entries.get(context)).map(FleetEntry::link);
    }

    /** Reads of this context; empty where the kubeconfig has none such. */
    public Optional<ObjectReader> reader(String context) {
        return link(context).map(ClusterLink::objects);
    }

    @Override
    public List<ClusterLink> links() {
        return links.get();
    }

    @Override
    public Subscription onLinks(Consumer<List<ClusterLink>> listener) {
        return links.listen(listener);
    }

    @Override
    public synchronized List<Problem> problems() {
        return config.problems();
    }

    /** Asks for every context's protection again; streams go on. */
    public synchronized void protectAnew() {
        entries.forEach(
                (context, entry) -> entry.link().protect(options.protections().apply(context)));
    }

    void edited(Kubeconfig next) {
        List<ClusterLink> now;
        synchronized (this) {
            if (closed) {
                return;
            }
            config = next;
            now = take(next);
        }
        links.set(now);
    }

    /**
     * Links of contexts that say what they said before stay. While a file cannot be read, as in the middle of an edit,
     * contexts it held before stay too.
     */
    private List<ClusterLink> take(Kubeconfig next) {
        Map<String, FleetEntry> before = new LinkedHashMap<>(entries);
        entries.clear();
        for (String context : next.contexts().keySet()) {
            FleetEntry old = before.get(context);
            if (old != null && old.settings().equals(ContextSettings.of(next, context))) {
                entries.put(context, old);
                before.remove(context);
            } else {
                entries.put(context, connect(next, context));
            }
        }
        if (!next.problems().isEmpty()) {
            before.forEach(entries::putIfAbsent);
            before.keySet().removeIf(context -> entries.get(context) == before.get(context));
        }
        before.values().forEach(gone -> gone.link().close());
        return entries.values().stream().<ClusterLink>map(FleetEntry::link).toList();
    }

    private FleetEntry connect(Kubeconfig next, String context) {
        ApiConnection connection =
                connections.connect(next, context, options.protections().apply(context));
        return new FleetEntry(
                connection,
                maker.link(
                        connection.cluster(),
                        connection.transport(),
                        () -> connection.credentials().retryNow()));
    }

    /** A cluster that refused us is tried again once a file of its credentials changed. */
    synchronized void lookAtCredentials() {
        if (closed) {
            return;
        }
        for (FleetEntry entry : entries.values()) {
            boolean denied = entry.link().state() instanceof ClusterState.Denied;
            if (denied && entry.isRenewed()) {
                entry.link().retryNow();
            }
        }
        timer.after(LOOK_EVERY, this::lookAtCredentials);
    }

    @Override
    public void close() {
        List<FleetEntry> all;
        synchronized (this) {
            if (closed) {
                return;
            }
            closed = true;
            all = new ArrayList<>(entries.values());
            if (watch != null) {
                watch.close();
            }
        }
        all.forEach(entry -> entry.link().close());
        timer.close();
    }
}
