package dev.gantry.app.cli;

import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.Protection;
import dev.gantry.services.cluster.ServerFacts;
import dev.gantry.services.events.Event;
import dev.gantry.services.filter.Selector;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.metrics.NodeUsage;
import dev.gantry.services.metrics.PodUsage;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.problems.Original;
import dev.gantry.services.problems.Problem;
import dev.gantry.services.sessions.RemoteCommand;
import dev.gantry.services.sessions.Sessions;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** Clusters whose answers a test writes down; the contract with real ones is held by the tests module. */
final class ScriptedAccess implements ClusterAccess {
    private final List<Cluster> clusters = new ArrayList<>();
    private final Map<String, Reader> readers = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private Optional<String> current = Optional.empty();
    private Optional<RemoteCommand> ran = Optional.empty();
    private Sessions sessions = command -> {
        throw new AssertionError("nothing runs here");
    };

    Reader cluster(String name) {
        Cluster cluster = new Cluster(
                name, name, URI.create("https://" + name + ".test:6443"), "shop", Protection.NORMAL, false, List.of());
        clusters.add(cluster);
        current = current.or(() -> Optional.of(name));
        Reader reader = new Reader();
        readers.put(name, reader);
        return reader;
    }

    void noCurrent() {
        current = Optional.empty();
    }

    @Override
    public List<Cluster> clusters() {
        return clusters;
    }

    @Override
    public Optional<String> current() {
        return current;
    }

    @Override
    public List<Problem> problems() {
        return problems;
    }

    /** The kubeconfig is not as it should be. */
    void troubled(String what) {
        problems.add(new Original(what));
    }

    @Override
    public ObjectReader reader(Cluster cluster) {
        return readers.get(cluster.name());
    }

    @Override
    public UsageReader usage(Cluster cluster) {
        return readers.get(cluster.name());
    }

    /** What comes of a command. */
    void runs(Sessions commands) {
        sessions = commands;
    }

    /** The command that was run last. */
    RemoteCommand ran() {
        return ran.orElseThrow();
    }

    @Override
    public Sessions sessions(Cluster cluster) {
        return command -> {
            ran = Optional.of(command);
            return sessions.run(command);
        };
    }

    @Override
    public ClusterLink link(Cluster cluster) {
        throw new AssertionError("nothing here watches");
    }

    @Override
    public void close() {}

    /** One cluster's answers. */
    static final class Reader implements ObjectReader, UsageReader {
        private final List<Resource> objects = new ArrayList<>();
        private final List<LogQuery> logged = new CopyOnWriteArrayList<>();
        private final Map<String, String> whole = new TreeMap<>();
        private final List<String> lost = new ArrayList<>();
        private final List<PodUsage> pods = new ArrayList<>();
        private final List<NodeUsage> nodes = new ArrayList<>();
        private final Map<String, String> logs = new HashMap<>();
        private Optional<ClusterFailure> failure = Optional.empty();
        private Optional<ClusterFailure> uncounted = Optional.empty();

        Reader holds(Resource... resources) {
            objects.addAll(List.of(resources));
            return this;
        }

        /** Has this whole object, of a kind as the command line names it. */
        Reader knows(String kind, String name, String json) {
            whole.put(kind + "/" + name, json);
            return this;
        }

        /** Was measured to use this. */
        Reader uses(PodUsage... used) {
            pods.addAll(List.of(used));
            return this;
        }

        /** Has nodes that were measured to use this. */
        Reader uses(NodeUsage... used) {
            nodes.addAll(List.of(used));
            return this;
        }

        @Override
        public List<PodUsage> pods(String namespace, String labels) throws ClusterFailure {
            answer();
            return pods.stream()
                    .filter(pod -> namespace.isEmpty() || pod.pod().namespace().equals(namespace))
                    .toList();
        }

        @Override
        public Optional<PodUsage> pod(NamespacedName name) throws ClusterFailure {
            answer();
            return pods.stream().filter(pod -> pod.pod().equals(name)).findFirst();
        }

        @Override
        public List<NodeUsage> nodes(String labels) throws ClusterFailure {
            answer();
            return nodes;
        }

        @Override
        public Optional<NodeUsage> node(String name) throws ClusterFailure {
            answer();
            return nodes.stream().filter(node -> node.node().equals(name)).findFirst();
        }

        /** The log a container wrote; any other has written one line and another. */
        Reader wrote(String pod, String container, String log) {
            logs.put(pod + "/" + container, log);
            return this;
        }

        /** Cannot give any log of this pod. */
        Reader loses(String pod) {
            lost.add(pod);
            return this;
        }

        /** Tells its version, and does not count. */
        Reader failsToCount(ClusterFailure.Sort sort, String sentence) {
            uncounted = Optional.of(new ClusterFailure(sort, new Original(sentence)));
            return this;
        }

        Reader fails(ClusterFailure.Sort sort, String sentence) {
            failure = Optional.of(new ClusterFailure(sort, new Original(sentence)));
            return this;
        }

        List<LogQuery> logged() {
            return logged;
        }

        private void answer() throws ClusterFailure {
            if (failure.isPresent()) {
                throw failure.get();
            }
        }

        @Override
        public <T extends Resource> Listing list(ListQuery<T> query, Consumer<List<T>> batches) throws ClusterFailure {
            answer();
            List<T> rows = objects.stream()
                    .filter(object -> object.kind() == query.kind())
                    .filter(object ->
                            query.namespace().isEmpty() || object.namespace().equals(query.namespace()))
                    .filter(object -> Selector.parse(query.labelSelector())
                            .orElseThrow()
                            .matches(object.meta().labels()))
                    .map(query.type()::cast)
                    .toList();
            batches.accept(rows);
            return new Listing(7, rows.size(), List.of());
        }

        @Override
        public long count(Kind kind) throws ClusterFailure {
            answer();
            if (uncounted.isPresent()) {
                throw uncounted.get();
            }
            return objects.stream().filter(object -> object.kind() == kind).count();
        }

        @Override
        public ServerFacts server() throws ClusterFailure {
            answer();
            return new ServerFacts("v1.36.3", null, 0, 0);
        }

        @Override
        public Optional<String> json(String kind, NamespacedName name) throws ClusterFailure {
            answer();
            return Optional.ofNullable(whole.get(kind + "/" + name.name()));
        }

        @Override
        public List<String> jsonLists(JsonQuery query) throws ClusterFailure {
            answer();
            List<String> items = names(query.kind(), query.namespace()).stream()
                    .map(name -> whole.get(query.kind() + "/" + name))
                    .toList();
            return List.of("{\"items\": [" + String.join(",", items) + "]}");
        }

        @Override
        public List<String> names(String kind, String namespace) throws ClusterFailure {
            answer();
            return whole.keySet().stream()
                    .filter(key -> key.startsWith(kind + "/"))
                    .map(key -> key.substring(kind.length() + 1))
                    .toList();
        }

        @Override
        public List<Event> eventsOf(About about) throws ClusterFailure {
            answer();
            return List.of();
        }

        @Override
        public InputStream logs(LogQuery query) throws ClusterFailure {
            answer();
            logged.add(query);
            if (lost.contains(query.pod().name())) {
                throw new ClusterFailure(
                        ClusterFailure.Sort.BUSY, new Original("the node of " + query.pod() + " is away. Try again."));
            }
            String log = logs.getOrDefault(query.pod().name() + "/" + query.container(), "one line\n第二行\n");
            return new ByteArrayInputStream(log.getBytes(StandardCharsets.UTF_8));
        }
    }
}
