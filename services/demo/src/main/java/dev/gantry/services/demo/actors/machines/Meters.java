package dev.gantry.services.demo.actors.machines;

import dev.gantry.services.demo.actors.World;
import dev.gantry.services.demo.actors.controllers.Usage;
import dev.gantry.services.demo.fleet.ClusterPlan;
import dev.gantry.services.demo.fleet.ClusterPlan.AppPlan;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalDouble;

/**
 * How busy pods are: as busy as the evening is, shared by the pods an app has, each a little different from the next.
 * Any thread.
 */
public final class Meters implements Usage {
    /** What an app of the planned size uses of its CPU when the platform is as busy as it is sized for. */
    private static final double PLANNED = 0.7;

    private static final double MOST = 2;
    private static final int SPREAD = 21;

    private final World world;
    private final Map<String, Integer> planned = new HashMap<>();

    public Meters(ClusterPlan plan, World world) {
        this.world = world;
        for (AppPlan app : plan.apps()) {
            planned.put(app.service().namespace() + "/" + app.name(), app.replicas());
        }
    }

    @Override
    public OptionalDouble cpu(String namespace, String workload, String pod, int sharing) {
        int size = planned.getOrDefault(namespace + "/" + workload, sharing);
        double share = PLANNED * world.load() * size / Math.max(sharing, 1);
        double own = 0.9 + Math.floorMod(pod.hashCode(), SPREAD) / 100.0;
        return OptionalDouble.of(Math.min(share * own, MOST));
    }
}
