package dev.gantry.views.tables;

/**
 * How wide a column may be, in px. Immutable.
 *
 * @param bare what it shrinks to before the table scrolls sideways; its cells may leave something out then
 * @param least what still shows everything that matters
 * @param usual where there is neither want nor plenty
 * @param most what more room would add nothing to
 */
public record Width(double bare, double least, double usual, double most) {
    private static final double LEAST_GROWING = 140;
    private static final double SOFT_GROWING = 220;

    /** That width, always. */
    static Width fixed(double px) {
        return new Width(px, px, px, px);
    }

    /** All that others leave. */
    static Width growing(double usual) {
        return new Width(
                Math.min(usual, LEAST_GROWING), Math.min(usual, SOFT_GROWING), usual, Double.POSITIVE_INFINITY);
    }

    boolean grows() {
        return most == Double.POSITIVE_INFINITY;
    }
}
