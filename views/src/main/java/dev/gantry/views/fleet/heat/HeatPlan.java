package dev.gantry.views.fleet.heat;

import dev.gantry.services.health.Health;
import dev.gantry.services.heat.Grouping;
import dev.gantry.services.heat.HeatGroup;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.HeatRules;
import java.util.List;

/**
 * The nodes in the order they are drawn, group after group. Immutable; any thread.
 *
 * @param nodes those of all groups
 */
record HeatPlan(List<HeatGroup> groups, List<HeatNode> nodes) {
    static final HeatPlan EMPTY = new HeatPlan(List.of(), List.of());

    static HeatPlan of(List<HeatNode> nodes, Grouping grouping) {
        List<HeatGroup> groups = HeatRules.grouped(nodes, grouping);
        return new HeatPlan(
                groups, groups.stream().flatMap(group -> group.nodes().stream()).toList());
    }

    /** Whether a group is the first of its cluster. */
    boolean startsCluster(int group) {
        return group == 0
                || !groups.get(group).cluster().equals(groups.get(group - 1).cluster());
    }

    /** Where a node is that may have changed since; -1 where it is gone. */
    int indexOf(HeatNode node) {
        for (int i = 0; i < nodes.size(); i++) {
            HeatNode other = nodes.get(i);
            if (other.cluster().equals(node.cluster())
                    && other.node().name().equals(node.node().name())) {
                return i;
            }
        }
        return -1;
    }

    /** Where the worst node is, the first where all are well; -1 without nodes. */
    int worst() {
        int worst = nodes.isEmpty() ? -1 : 0;
        for (int i = 1; i < nodes.size(); i++) {
            Health health = nodes.get(i).health();
            if (Health.WORST_FIRST.compare(health, nodes.get(worst).health()) < 0) {
                worst = i;
            }
        }
        return worst;
    }

    long count(Health health) {
        return nodes.stream().filter(node -> node.health() == health).count();
    }
}
