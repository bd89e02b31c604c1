package dev.gantry.services.demo.fleet;

import dev.gantry.services.demo.actors.World.Fate;

/**
 * How far a rollout gets: through, where its pods become ready, and else as far as surplus and missing pods go.
 *
 * @param old pods of the version before
 * @param fresh pods of the new one
 */
record Stretch(int old, int fresh) {
    private static final double SURGE = 0.25;
    private static final double UNAVAILABLE = 0.1;

    /** Fewer than that are all kept while there is no other. */
    private static final int FEW = 3;

    static Stretch of(int replicas, Fate fate) {
        return switch (fate) {
            case WELL, GROWS -> new Stretch(0, replicas);
            case CRASHES, NEVER_READY, MISSING -> {
                int missing = replicas > FEW ? (int) (replicas * UNAVAILABLE) : 0;
                yield new Stretch(replicas - missing, (int) Math.ceil(replicas * SURGE) + missing);
            }
        };
    }
}
