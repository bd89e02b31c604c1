package dev.gantry.views.controls;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * Grey bars in the place of rows that are still being read, as high as rows and as uneven as words. It does not move,
 * so it costs nothing while it waits. FX thread.
 */
public final class SkeletonRows extends Region {
    private static final double BAR = 8;
    private static final double INSET = 16;
    private static final double GAP = 24;

    /** Where a bar begins and how long it is, as shares of the width; each row takes the next lengths. */
    private static final double[] STARTS = {0, 0.14, 0.46, 0.6, 0.78};

    private static final double[] LENGTHS = {0.07, 0.24, 0.08, 0.11, 0.09, 0.2, 0.06, 0.1, 0.18, 0.05, 0.12};

    private final double rowHeight;

    /** Some rows of a height in px; {@code spoken} says what is being read. */
    public SkeletonRows(int rows, double rowHeight, String spoken) {
        this.rowHeight = rowHeight;
        for (int bar = 0; bar < rows * STARTS.length; bar++) {
            Region region = new Region();
            region.getStyleClass().add("skeleton");
            getChildren().add(region);
        }
        setPrefHeight(rows * rowHeight);
        setAccessibleRole(AccessibleRole.TEXT);
        setAccessibleText(spoken);
        setMouseTransparent(true);
    }

    @Override
    protected void layoutChildren() {
        double width = Math.max(0, getWidth() - 2 * INSET);
        for (int bar = 0; bar < getChildren().size(); bar++) {
            int column = bar % STARTS.length;
            int row = bar / STARTS.length;
            double start = STARTS[column];
            double end = column + 1 < STARTS.length ? STARTS[column + 1] : 1;
            double room = Math.max(0, (end - start) * width - GAP);
            double length = Math.min(LENGTHS[bar % LENGTHS.length] * width, room);
            double y = row * rowHeight + (rowHeight - BAR) / 2;
            getChildren().get(bar).resizeRelocate(snapPositionX(INSET + start * width), y, snapSizeX(length), BAR);
        }
    }
}
