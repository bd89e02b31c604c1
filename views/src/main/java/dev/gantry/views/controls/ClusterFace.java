package dev.gantry.views.controls;

/**
 * How a cluster is told from others at a glance. Immutable, any thread.
 *
 * @param name its full name, spoken to screen readers
 * @param letters one or two characters for its square
 * @param hue 1 to 8, an index into the cluster colours
 * @param guard how it is guarded
 */
public record ClusterFace(String name, String letters, int hue, Guard guard) {
    /** How many cluster colours there are. */
    public static final int HUES = 8;

    public ClusterFace {
        if (hue < 1 || hue > HUES) {
            throw new IllegalArgumentException("A cluster's hue is 1 to " + HUES + ", not " + hue);
        }
    }

    /** The same cluster under another guard. */
    public ClusterFace guarded(Guard next) {
        return new ClusterFace(name, letters, hue, next);
    }
}
