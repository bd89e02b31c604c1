package dev.gantry.services.kubernetes;

import dev.gantry.services.kubernetes.sync.Timings;

/** Opens fleets that go by other lengths of time than the product's, which has no use for that. Any thread. */
public final class TimedFleet {
    private TimedFleet() {}

    public static KubernetesFleet open(FleetOptions options, Timings timings) {
        return Kubernetes.open(options, timings, (cluster, found) -> {});
    }
}
