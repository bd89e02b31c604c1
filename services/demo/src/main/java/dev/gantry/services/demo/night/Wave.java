package dev.gantry.services.demo.night;

import dev.gantry.services.demo.fleet.Blueprint.Pool;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.night.Act.Nodes;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Machines of a pool that come, or go, at once. Immutable. */
record Wave(Pool pool, int count, boolean isComing, Instant due) {
    /**
     * The waves of an act.
     *
     * @param plan of the cluster before the evening, to whose size the number is scaled
     */
    static List<Wave> of(Nodes act, ClusterPlan plan, Instant from) {
        List<Pool> pools = plan.site().pools();
        Pool pool = pools.stream()
                .filter(one -> one.name().equals(act.pool()))
                .findFirst()
                .orElse(pools.getFirst());
        int usual = pools.stream().mapToInt(Pool::nodes).sum();
        long scaled = Math.round((double) Math.abs(act.add()) * plan.nodes().size() / usual);
        int count = (int) Math.max(1, scaled);
        Duration step = act.over().dividedBy(act.waves());
        List<Wave> waves = new ArrayList<>();
        for (int wave = 0; wave < act.waves(); wave++) {
            int here = count / act.waves() + (wave < count % act.waves() ? 1 : 0);
            waves.add(new Wave(pool, here, act.add() > 0, from.plus(step.multipliedBy(wave))));
        }
        return waves;
    }
}
