package dev.gantry.views.tour;

import java.util.List;
import javafx.geometry.Rectangle2D;

/**
 * Where the card stands: at home in the lower right corner, so that its buttons stay under the pointer and it hides no
 * heads; beside what it is about where that is in the corner itself. Pure.
 */
record CardPlace(double width, double height, double margin) {
    /** What covers more of the window than this is spoken of from within. */
    private static final double LARGE = 0.4;

    /** The bars at the foot of the window and of its panels stay free. */
    private static final double FOOT = 64;

    Rectangle2D beside(List<Rectangle2D> targets, double cardWidth, double cardHeight) {
        Rectangle2D home = home(cardWidth, cardHeight);
        if (targets.stream().allMatch(target -> isLarge(target) || !home.intersects(target))) {
            return home;
        }
        for (Rectangle2D target : targets) {
            for (Rectangle2D place : around(target, cardWidth, cardHeight)) {
                if (!isLarge(target) && isInside(place) && targets.stream().noneMatch(place::intersects)) {
                    return place;
                }
            }
        }
        return home;
    }

    private Rectangle2D home(double cardWidth, double cardHeight) {
        double x = width - cardWidth - 2 * margin;
        double y = height - cardHeight - 2 * margin - FOOT;
        return new Rectangle2D(within(x, width - cardWidth), within(y, height - cardHeight), cardWidth, cardHeight);
    }

    private boolean isLarge(Rectangle2D target) {
        return target.getWidth() * target.getHeight() > LARGE * width * height;
    }

    /** Below, above, right, left; under something wide at its end, as lines begin with what matters. */
    private List<Rectangle2D> around(Rectangle2D target, double cardWidth, double cardHeight) {
        boolean wide = target.getWidth() > 2 * cardWidth;
        double x = within(wide ? target.getMaxX() - cardWidth : target.getMinX(), width - cardWidth);
        double y = within(target.getMinY(), height - cardHeight);
        return List.of(
                new Rectangle2D(x, target.getMaxY() + margin, cardWidth, cardHeight),
                new Rectangle2D(x, Math.max(0, target.getMinY() - margin - cardHeight), cardWidth, cardHeight),
                new Rectangle2D(target.getMaxX() + margin, y, cardWidth, cardHeight),
                new Rectangle2D(Math.max(0, target.getMinX() - margin - cardWidth), y, cardWidth, cardHeight));
    }

    private double within(double at, double most) {
        return Math.max(margin, Math.min(at, most - margin));
    }

    private boolean isInside(Rectangle2D place) {
        return place.getMinX() >= margin
                && place.getMinY() >= margin
                && place.getMaxX() <= width - margin
                && place.getMaxY() <= height - margin;
    }
}
