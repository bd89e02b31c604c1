package dev.gantry.views.controls;

import java.util.Locale;

/** SVG path data of the seven state marks in a 12 by 12 box, so distinct in shape that colour is not needed. */
final class Shapes {
    static final String DISC = circle(3.9, true);
    static final String HALF_DISC = circle(5, true) + "M6 2.3 A3.7 3.7 0 0 0 6 9.7 Z";
    static final String TRIANGLE = "M6 1 L11.4 10.6 H0.6 Z";
    static final String DIAMOND = "M6 0.4 L11.6 6 L6 11.6 L0.4 6 Z";
    static final String BROKEN_RING = brokenRing(5, 44);
    static final String SLASHED_RING =
            circle(5.2, true) + circle(3.8, false) + "M9.3 1.7 L10.3 2.7 L2.7 10.3 L1.7 9.3 Z";
    static final String DOTTED_SQUARE = dottedSquare();

    private static final double CENTRE = 6;
    private static final double RING_OUTER = 5.1;
    private static final double RING_INNER = 3.6;

    private Shapes() {}

    /** A circle round the middle; one turned the other way cuts a hole into what lies under it. */
    private static String circle(double radius, boolean clockwise) {
        int sweep = clockwise ? 1 : 0;
        return format(
                "M6 %1$.2f A%3$.2f %3$.2f 0 1 %4$d 6 %2$.2f A%3$.2f %3$.2f 0 1 %4$d 6 %1$.2f Z ",
                6 - radius, 6 + radius, radius, sweep);
    }

    private static String brokenRing(int pieces, double degrees) {
        StringBuilder path = new StringBuilder();
        for (int piece = 0; piece < pieces; piece++) {
            double from = Math.toRadians(360.0 * piece / pieces - 90 - degrees / 2);
            path.append(arc(from, from + Math.toRadians(degrees)));
        }
        return path.toString();
    }

    private static String arc(double from, double to) {
        return format(
                "M%.2f %.2f A%9$.2f %9$.2f 0 0 1 %3$.2f %4$.2f L%5$.2f %6$.2f A%10$.2f %10$.2f 0 0 0 %7$.2f %8$.2f Z ",
                x(RING_OUTER, from),
                y(RING_OUTER, from),
                x(RING_OUTER, to),
                y(RING_OUTER, to),
                x(RING_INNER, to),
                y(RING_INNER, to),
                x(RING_INNER, from),
                y(RING_INNER, from),
                RING_OUTER,
                RING_INNER);
    }

    private static double x(double radius, double angle) {
        return CENTRE + radius * Math.cos(angle);
    }

    private static double y(double radius, double angle) {
        return CENTRE + radius * Math.sin(angle);
    }

    private static String dottedSquare() {
        StringBuilder path = new StringBuilder();
        for (int cell = 0; cell < 9; cell++) {
            if (cell != 4) {
                path.append(format("M%d %d h2 v2 h-2 Z ", 1 + 4 * (cell % 3), 1 + 4 * (cell / 3)));
            }
        }
        return path.toString();
    }

    private static String format(String pattern, Object... values) {
        return String.format(Locale.ROOT, pattern, values);
    }
}
