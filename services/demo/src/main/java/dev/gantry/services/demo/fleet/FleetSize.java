package dev.gantry.services.demo.fleet;

/**
 * How large a fleet is and what its chances follow from.
 *
 * @param seed the same seed gives the same fleet
 */
public record FleetSize(int clusters, int nodes, int pods, long seed) {
    private static final int MOST_CLUSTERS = 100;

    public FleetSize {
        if (clusters < 1 || clusters > MOST_CLUSTERS) {
            throw new IllegalArgumentException("a fleet has 1 to 100 clusters, not " + clusters);
        }
        if (nodes < clusters) {
            throw new IllegalArgumentException(
                    "a fleet of " + clusters + " clusters needs as many nodes, not " + nodes);
        }
        if (pods < nodes) {
            throw new IllegalArgumentException("a fleet of " + nodes + " nodes needs as many pods, not " + pods);
        }
    }
}
