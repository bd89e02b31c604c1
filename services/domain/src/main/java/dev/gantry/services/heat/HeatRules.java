package dev.gantry.services.heat;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.inventory.Inventory;
import dev.gantry.services.inventory.Kind;
import dev.gantry.services.inventory.Snapshot;
import dev.gantry.services.nodes.NodeRules;
import dev.gantry.services.nodes.NodeUse;
import dev.gantry.services.pods.Pod;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the map's nodes off the clusters, and puts them in groups. Pure reading of snapshots; any thread. */
public final class HeatRules {
    private static final Comparator<HeatNode> BY_NAME =
            Comparator.comparing(node -> node.node().name());

    /** Those of no group come last. */
    private static final Comparator<HeatGroup> IN_CLUSTER =
            Comparator.comparing((HeatGroup group) -> group.name().isEmpty()).thenComparing(HeatGroup::name);

    private HeatRules() {}

    /** The nodes of these clusters, in the order of the clusters, by name within each. */
    public static List<HeatNode> nodes(List<ClusterLink> links) {
        List<HeatNode> all = new ArrayList<>();
        for (ClusterLink link : links) {
            all.addAll(nodes(link));
        }
        return all;
    }

    private static List<HeatNode> nodes(ClusterLink link) {
        return nodes(
                link.cluster().name(),
                link.inventory(),
                // Half of the pods would ask for half of what is asked.
                link.feed(Kind.POD).wasRead(),
                !(link.state() instanceof ClusterState.Live));
    }

    static List<HeatNode> nodes(String cluster, Inventory inventory, boolean areCounted, boolean isOld) {
        Snapshot<Pod> pods = inventory.pods().snapshot();
        List<HeatNode> nodes = new ArrayList<>();
        inventory
                .nodes()
                .snapshot()
                .forEach(node -> nodes.add(new HeatNode(
                        cluster,
                        node,
                        NodeRules.room(node),
                        NodeRules.pool(node),
                        NodeHealthRules.of(node),
                        areCounted ? NodeUse.of(pods.onNode(node.name())) : null,
                        isOld)));
        nodes.sort(BY_NAME);
        return nodes;
    }

    /** Groups of {@link #nodes}, each of one cluster; a cluster's groups by name, its nodes of no group last. */
    public static List<HeatGroup> grouped(List<HeatNode> nodes, Grouping grouping) {
        Map<String, Map<String, List<HeatNode>>> clusters = new LinkedHashMap<>();
        for (HeatNode node : nodes) {
            clusters.computeIfAbsent(node.cluster(), cluster -> new LinkedHashMap<>())
                    .computeIfAbsent(grouping.of(node), name -> new ArrayList<>())
                    .add(node);
        }
        List<HeatGroup> groups = new ArrayList<>();
        clusters.forEach((cluster, named) -> named.entrySet().stream()
                .map(entry -> new HeatGroup(cluster, entry.getKey(), entry.getValue()))
                .sorted(IN_CLUSTER)
                .forEach(groups::add));
        return groups;
    }
}
