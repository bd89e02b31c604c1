package dev.gantry.views.fleet;

import dev.gantry.services.cluster.ClusterLink;
import dev.gantry.services.cluster.ClusterState;
import java.util.Arrays;

/** One cluster's changes a second over the last minute; not watched is NaN, never zero. FX thread. */
final class RateHistory {
    private static final int SECONDS = 60;

    private final double[] values = new double[SECONDS];

    RateHistory() {
        Arrays.fill(values, Double.NaN);
    }

    void add(ClusterLink link) {
        System.arraycopy(values, 1, values, 0, SECONDS - 1);
        boolean live = link.state() instanceof ClusterState.Live;
        values[SECONDS - 1] = live ? link.server().changesPerSecond() : Double.NaN;
    }

    double[] values() {
        return values.clone();
    }
}
