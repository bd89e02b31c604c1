package dev.gantry.app.cli.report;

import dev.gantry.app.cli.report.UsageRow.Measured;
import dev.gantry.services.cluster.Cluster;
import dev.gantry.services.cluster.ClusterFailure;
import dev.gantry.services.cluster.ObjectReader;
import dev.gantry.services.cluster.ObjectReader.ListQuery;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.NamespacedName;
import dev.gantry.services.metrics.NodeUsage;
import dev.gantry.services.metrics.PodUsage;
import dev.gantry.services.metrics.UsageReader;
import dev.gantry.services.nodes.Node;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which use is asked for. Reading it blocks.
 *
 * @param name of one pod or node, empty for all
 * @param selector as kubectl's {@code -l}, empty for none
 * @param containers whether each container has a row
 */
public record UsageQuery(String name, String selector, boolean containers) {
    /** @param namespace empty for all */
    public List<UsageRow> pods(Cluster cluster, UsageReader usage, String namespace) throws ClusterFailure {
        List<PodUsage> pods = new ArrayList<>(
                name.isEmpty()
                        ? usage.pods(namespace, selector)
                        : usage.pod(new NamespacedName(namespace, name)).stream()
                                .toList());
        pods.sort(Comparator.comparing(PodUsage::pod));
        List<UsageRow> rows = new ArrayList<>();
        for (PodUsage pod : pods) {
            String at = pod.pod().namespace();
            if (!containers) {
                Measured total = new Measured(pod.total(), pod.at(), pod.window());
                rows.add(new UsageRow(cluster, at, "", pod.pod().name(), total, null));
                continue;
            }
            pod.containers().stream()
                    .sorted(Comparator.comparing(PodUsage.Container::name))
                    .map(one -> new UsageRow(
                            cluster,
                            at,
                            pod.pod().name(),
                            one.name(),
                            new Measured(one.usage(), pod.at(), pod.window()),
                            null))
                    .forEach(rows::add);
        }
        return rows;
    }

    /** Nodes nothing was measured of come last. */
    public List<UsageRow> nodes(Cluster cluster, UsageReader usage, ObjectReader reader) throws ClusterFailure {
        List<NodeUsage> measured = new ArrayList<>(
                name.isEmpty()
                        ? usage.nodes(selector)
                        : usage.node(name).stream().toList());
        measured.sort(Comparator.comparing(NodeUsage::node));
        Map<String, Node> left = new TreeMap<>();
        if (!measured.isEmpty()) {
            reader.list(
                    new ListQuery<>(Kind.NODE, Node.class, "", selector),
                    batch -> batch.stream()
                            .filter(node -> name.isEmpty() || node.name().equals(name))
                            .forEach(node -> left.put(node.name(), node)));
        }
        List<UsageRow> rows = new ArrayList<>();
        for (NodeUsage one : measured) {
            Optional<Node> node = Optional.ofNullable(left.remove(one.node()));
            Measured used = new Measured(one.usage(), one.at(), one.window());
            rows.add(new UsageRow(
                    cluster,
                    "",
                    "",
                    one.node(),
                    used,
                    node.map(Node::allocatable).orElse(null)));
        }
        left.forEach((missing, node) -> rows.add(new UsageRow(cluster, "", "", missing, null, node.allocatable())));
        return rows;
    }
}
