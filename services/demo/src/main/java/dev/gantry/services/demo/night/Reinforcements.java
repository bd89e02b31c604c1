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
import tools.jackson.databind.node.ObjectNode;

/** Machines that are rented for the evening and given back. One thread. */
final class Reinforcements {
    private final FleetApi api;
    private final ClusterPlan plan;
    private final NodeObjects nodes;
    private final Deque<NodePlan> rented = new ArrayDeque<>();
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
            later.add(due, act.add() > 0 ? () -> come(pool, here, due) : () -> go(here));
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

    private void go(int count) {
        for (int i = 0; i < count && !rented.isEmpty(); i++) {
            String name = rented.removeLast().name();
            api.delete(Resource.NODES, "", name, null);
            api.delete(Resource.LEASES, "kube-node-lease", name, null);
        }
    }
}
