package dev.gantry.services.demo.night;

import static dev.gantry.services.demo.fleet.Tree.object;

import dev.gantry.services.demo.actors.Agenda;
import dev.gantry.services.demo.actors.FleetApi;
import dev.gantry.services.demo.actors.Resource;
import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import dev.gantry.services.demo.fleet.NodeObjects;
import dev.gantry.services.demo.night.Act.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Machines that are rented for the evening and given back. One thread. */
final class Reinforcements {
    private final FleetApi api;
    private final ClusterPlan plan;
    private final NodeObjects nodes;
    private final Deque<NodePlan> rented = new ArrayDeque<>();
    private final Set<String> gone = new HashSet<>();
    private int number;

    Reinforcements(FleetApi api, ClusterPlan plan, NodeObjects nodes) {
        this.api = api;
        this.plan = plan;
        this.nodes = nodes;
        this.number = plan.nodes().size();
    }

    /** Notes each wave; the number is scaled to the size of the cluster. */
    void plan(Nodes act, Instant from, Agenda<Runnable> later) {
        Pool pool = plan.site().pools().stream()
                .filter(one -> one.name().equals(act.pool()))
                .findFirst()
                .orElse(plan.site().pools().getFirst());
        int usual = plan.site().pools().stream().mapToInt(Pool::nodes).sum();
        int count = Math.max(1, Math.abs(act.add()) * plan.nodes().size() / usual);
        Duration step = act.over().dividedBy(act.waves());
        for (int wave = 0; wave < act.waves(); wave++) {
            int here = count / act.waves() + (wave < count % act.waves() ? 1 : 0);
            Instant due = from.plus(step.multipliedBy(wave));
            later.add(due, act.add() > 0 ? () -> come(pool, here, due) : () -> go(pool, here));
        }
    }

    private void come(Pool pool, int count, Instant now) {
        for (int i = 0; i < count; i++) {
            String zone = plan.site().zones().get(number % plan.site().zones().size());
            NodePlan node = new NodePlan(
                    number,
                    "%s-x%03d".formatted(pool.prefix(), number - plan.nodes().size() + 1),
                    zone,
                    pool,
                    null);
            number++;
            ObjectNode object = nodes.node(node, now, now);
            ((ObjectNode) object.path("metadata")).remove("creationTimestamp");
            ObjectNode status = object("status", object.path("status"));
            if (api.create(Resource.NODES, object) != null) {
                api.patch(Resource.NODES, "", node.name(), "status", status);
                rented.addLast(node);
            }
        }
    }

    /** Where the evening was joined after they came, the newest machines of the pool stand in for the rented ones. */
    private void go(Pool pool, int count) {
        for (int i = 0; i < count; i++) {
            NodePlan node = rented.isEmpty() ? newest(pool) : rented.removeLast();
            if (node == null) {
                return;
            }
            api.delete(Resource.NODES, "", node.name(), null);
            api.delete(Resource.LEASES, "kube-node-lease", node.name(), null);
        }
    }

    private @Nullable NodePlan newest(Pool pool) {
        for (NodePlan node : plan.nodes().reversed()) {
            if (node.pool().equals(pool) && gone.add(node.name())) {
                return node;
            }
        }
        return null;
    }
}
