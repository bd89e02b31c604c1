package dev.gantry.services.settings;

import dev.gantry.services.cluster.Protection;
import org.jspecify.annotations.Nullable;

/**
 * What the user decided about one cluster. Immutable; any thread.
 *
 * @param protection null until the user chose; then a prod-like name is still only suggested
 * @param letters two letters for its square, empty for those made from its name
 * @param colour 1 to 8, or 0 for the one its order gives
 */
public record ClusterChoice(@Nullable Protection protection, String letters, int colour) {
    /** Nothing decided. */
    public static final ClusterChoice NONE = new ClusterChoice(null, "", 0);

    /** What holds: the choice, or normal. */
    public Protection effectiveProtection() {
        return protection == null ? Protection.NORMAL : protection;
    }

    public ClusterChoice withProtection(Protection next) {
        return new ClusterChoice(next, letters, colour);
    }

    public ClusterChoice withSquare(String nextLetters, int nextColour) {
        return new ClusterChoice(protection, nextLetters, nextColour);
    }
}
