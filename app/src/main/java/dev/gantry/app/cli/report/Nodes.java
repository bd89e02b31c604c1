package dev.gantry.app.cli.report;

import dev.gantry.app.cli.output.Report;
import dev.gantry.app.cli.output.Report.Column;
import dev.gantry.app.cli.output.Report.Field;
import dev.gantry.app.cli.report.NodeRow.Bound;
import dev.gantry.app.words.English;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.FeedState;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.filter.FilterFields;
import dev.gantry.services.filter.Searchable;
import dev.gantry.services.filter.Searchables;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Resource;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeRules;
import dev.gantry.services.pods.Pod;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** {@code get nodes}, with what the pods on each node ask for. */
final class Nodes implements Gettable<NodeRow> {
    private static final Report<NodeRow> REPORT = new Report<>(
            List.of(
                    new Field<>("cluster", row -> row.cluster().name()),
                    new Field<>("name", row -> row.node().name()),
                    new Field<>("ready", row -> Known.text(row.node().status().ready())),
                    new Field<>("cordoned", row -> row.node().cordoned()),
                    new Field<>("roles", row -> NodeRules.roles(row.node())),
                    new Field<>("room", row -> Known.text(NodeRules.room(row.node()))),
                    new Field<>("version", row -> Known.text(row.node().system().kubeletVersion())),
                    new Field<>("internalIp", row -> Known.text(row.node().internalIp())),
                    new Field<>(
                            "lastSeen", row -> Known.time(row.node().status().lastSeen())),
                    new Field<>(
                            "taints",
                            row -> row.node().taints().stream()
                                    .map(Node.Taint::toString)
                                    .toList()),
                    new Field<>("pods", row -> bound(row, Bound::pods)),
                    new Field<>(
                            "podCapacity",
                            row -> Known.amount(row.node().allocatable().pods())),
                    new Field<>(
                            "cpuAllocatableMillicores",
                            row -> Known.amount(row.node().allocatable().cpuMillicores())),
                    new Field<>("cpuRequestedMillicores", row -> bound(row, Bound::cpuMillicores)),
                    new Field<>(
                            "memoryAllocatableBytes",
                            row -> Known.amount(row.node().allocatable().memoryBytes())),
                    new Field<>("memoryRequestedBytes", row -> bound(row, Bound::memoryBytes))),
            List.of(
                    Column.left("CLUSTER", row -> row.cluster().name()),
                    Column.left("NAME", row -> row.node().name()),
                    Column.left("STATUS", row -> NodeRules.status(row.node())),
                    Column.left("ROLES", row -> roles(row.node())),
                    Column.left("AGE", row -> Known.ageWord(row.node().meta(), row.asOf())),
                    Column.left("VERSION", row -> row.node().system().kubeletVersion()),
                    Column.optional("ROOM", row -> NodeRules.room(row.node())),
                    Column.right(
                            "PODS",
                            row -> of(
                                    bound(row, Bound::pods),
                                    row.node().allocatable().pods())),
                    Column.right(
                            "CPU",
                            row -> share(
                                    bound(row, Bound::cpuMillicores),
                                    row.node().allocatable().cpuMillicores())),
                    Column.right(
                            "MEMORY",
                            row -> share(
                                    bound(row, Bound::memoryBytes),
                                    row.node().allocatable().memoryBytes()))));

    @Override
    public List<String> names() {
        return List.of("nodes", "node", "no");
    }

    @Override
    public Report<NodeRow> report() {
        return REPORT;
    }

    /** A user who may read nodes but no pods sees the nodes, without sums, and is told so. */
    @Override
    public List<NodeRow> read(Cluster cluster, ObjectReader reader, Query query) throws ClusterFailure {
        Query wide = new Query("", query.selector(), query.clock(), query.problems());
        List<Node> nodes = wide.list(cluster, reader, Kind.NODE, Node.class);
        Map<String, Bound> bound = bound(cluster, reader, wide);
        Instant asOf = query.now();
        return nodes.stream()
                .sorted(Comparator.comparing(Node::name))
                .map(node -> new NodeRow(cluster, node, of(bound, node.name()), asOf))
                .toList();
    }

    private static @Nullable Bound of(@Nullable Map<String, Bound> bound, String node) {
        return bound == null ? null : Objects.requireNonNullElse(bound.get(node), new Bound(0, 0, 0));
    }

    private static @Nullable Map<String, Bound> bound(Cluster cluster, ObjectReader reader, Query query)
            throws ClusterFailure {
        try {
            return query.listAll(cluster, reader, Kind.POD, Pod.class).stream()
                    .filter(pod -> !pod.node().isEmpty())
                    .collect(Collectors.groupingBy(
                            Pod::node, Collectors.collectingAndThen(Collectors.toList(), Bound::of)));
        } catch (ClusterFailure failure) {
            if (failure.sort() != ClusterFailure.Sort.FORBIDDEN) {
                throw failure;
            }
            query.problems()
                    .accept(cluster.name() + ": requests per node are left out. " + English.of(failure.problem()));
            return null;
        }
    }

    @Override
    public FilterFields filterFields() {
        return FilterFields.NODES;
    }

    @Override
    public Searchable searchable(NodeRow row) {
        return Searchables.of(row.node(), row.cluster().name(), row.asOf());
    }

    @Override
    public List<Kind> watched() {
        return List.of(Kind.NODE);
    }

    @Override
    public List<Kind> needed() {
        return List.of(Kind.POD);
    }

    @Override
    public Optional<NodeRow> row(ClusterLink link, Resource object, Instant asOf) {
        if (!(object instanceof Node node)) {
            return Optional.empty();
        }
        boolean podsKnown = link.feed(Kind.POD) instanceof FeedState.Live;
        Bound bound = podsKnown ? Bound.of(link.inventory().pods().snapshot().onNode(node.name())) : null;
        return Optional.of(new NodeRow(link.cluster(), node, bound, asOf));
    }

    private static @Nullable Long bound(NodeRow row, Function<Bound, Long> number) {
        return row.bound() == null ? null : number.apply(row.bound());
    }

    private static String roles(Node node) {
        List<String> roles = NodeRules.roles(node);
        return roles.isEmpty() ? "<none>" : String.join(",", roles);
    }

    private static String of(@Nullable Long used, long of) {
        return used == null ? "--" : of < 0 ? used.toString() : used + "/" + of;
    }

    private static String share(@Nullable Long used, long of) {
        return used == null || of <= 0 ? "--" : Math.round(100.0 * used / of) + "%";
    }
}
