package dev.gantry.services.cluster;

import java.util.List;

/**
 * The freshness of several clusters shown together. Immutable; any thread.
 *
 * @param clusters how many are shown
 * @param others those that are not live, the worst first, equals in the order given
 */
public record FleetFreshness(int clusters, List<Named> others) {
    /** One cluster's part. */
    public record Named(String cluster, Freshness freshness) {}

    public FleetFreshness {
        others = List.copyOf(others);
    }

    /** How many are live. */
    public int live() {
        return clusters - others.size();
    }

    /** What the whole is worth: never better than its worst part. */
    public Freshness worst() {
        if (others.isEmpty()) {
            return clusters == 0 ? new Freshness.Idle() : new Freshness.Live();
        }
        return others.getFirst().freshness();
    }
}
