package dev.gantry.services.demo.night;

import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.NodePlan;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Which machines are rented on top of a cluster's own. One thread. */
final class Rentals {
    private final ClusterPlan plan;
    private final List<Rented> rented = new ArrayList<>();
    private final Set<Pool> everRented = new HashSet<>();
    private final Set<String> given = new HashSet<>();

    /** A machine and since when it is there. */
    record Rented(NodePlan node, Instant since) {}

    /** @param plan of the cluster before the evening */
    Rentals(ClusterPlan plan) {
        this.plan = plan;
    }

    /** The next machine, with the first number that is free. */
    NodePlan rent(Pool pool, Instant now) {
        int own = plan.nodes().size();
        int number = own;
        while (isTaken(number)) {
            number++;
        }
        List<String> zones = plan.site().zones();
        String name = "%s-x%03d".formatted(pool.prefix(), number - own + 1);
        NodePlan node = new NodePlan(number, name, zones.get(number % zones.size()), pool, null);
        rented.add(new Rented(node, now));
        everRented.add(pool);
        return node;
    }

    private boolean isTaken(int number) {
        return rented.stream().anyMatch(one -> one.node.number() == number);
    }

    /**
     * The machine of a pool that is given back next: the one that was rented last. Where a script gives away machines
     * of a pool it never rented any of, the newest of the cluster's own.
     */
    @Nullable
    NodePlan giveBack(Pool pool) {
        for (Rented one : rented.reversed()) {
            if (one.node.pool().equals(pool)) {
                rented.remove(one);
                return one.node;
            }
        }
        return everRented.contains(pool) ? null : newest(pool);
    }

    private @Nullable NodePlan newest(Pool pool) {
        for (NodePlan node : plan.nodes().reversed()) {
            if (node.pool().equals(pool) && given.add(node.name())) {
                return node;
            }
        }
        return null;
    }

    /** What comes and goes with a wave. */
    void ride(Wave wave) {
        for (int i = 0; i < wave.count(); i++) {
            if (wave.isComing()) {
                rent(wave.pool(), wave.due());
            } else {
                giveBack(wave.pool());
            }
        }
    }

    /** The rented machines that are there, oldest first. */
    List<Rented> standing() {
        return List.copyOf(rented);
    }

    /** The cluster's own machines that are there. */
    List<NodePlan> own() {
        return plan.nodes().stream()
                .filter(node -> !given.contains(node.name()))
                .toList();
    }
}
