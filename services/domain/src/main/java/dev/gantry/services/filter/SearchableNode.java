package dev.gantry.services.filter;

import dev.gantry.services.health.NodeHealthRules;
import dev.gantry.services.inventory.Labels;
import dev.gantry.services.nodes.Node;
import dev.gantry.services.nodes.NodeRules;
import dev.gantry.services.pods.GpuResources;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@link FilterFields#NODES} of one node. */
record SearchableNode(Node node, String cluster, Instant now) implements Searchable {
    @Override
    public String searchText() {
        return Values.searchText(
                cluster,
                node.name(),
                NodeRules.status(node),
                NodeRules.room(node),
                node.internalIp(),
                node.system().kubeletVersion());
    }

    @Override
    public @Nullable String text(String field) {
        return switch (field) {
            case "cluster" -> cluster;
            case "name" -> node.name();
            case "status" -> NodeRules.status(node);
            case "state" -> NodeHealthRules.of(node).word();
            case "room" -> NodeRules.room(node);
            case "pool" -> NodeRules.pool(node);
            case "version" -> node.system().kubeletVersion();
            case "ip" -> node.internalIp();
            case "cordoned" -> node.cordoned() ? "yes" : "no";
            default -> null;
        };
    }

    @Override
    public List<String> texts(String field) {
        return switch (field) {
            case "role" -> NodeRules.roles(node);
            case "taint" -> node.taints().stream().map(Node.Taint::toString).toList();
            default -> List.of();
        };
    }

    @Override
    public double number(String field) {
        return switch (field) {
            case "age" -> Values.age(node.meta().created(), now);
            case "cpu" -> Values.amount(node.allocatable().cpuMillicores());
            case "memory" -> Values.amount(node.allocatable().memoryBytes());
            case "gpu" -> GpuResources.count(node.allocatable().extended());
            default -> Double.NaN;
        };
    }

    @Override
    public Labels labels() {
        return node.meta().labels();
    }
}
