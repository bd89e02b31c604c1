package dev.gantry.views.controls;

import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/**
 * How full something is, as a bar from 0 to 1: quiet below the alarm line at 85 %, amber from it, red from 95 %. Cheap
 * enough for a table cell. An unknown load ({@code NaN}) shows no bar at all. FX thread.
 */
public final class Meter extends Region {
    /** From here on the bar is amber. */
    public static final double ALARM = 0.85;

    /** From here on the bar is red. */
    public static final double CRITICAL = 0.95;

    private static final PseudoClass ALARM_STATE = PseudoClass.getPseudoClass("alarm");
    private static final PseudoClass CRITICAL_STATE = PseudoClass.getPseudoClass("critical");
    private static final PseudoClass STALE_STATE = PseudoClass.getPseudoClass("stale");

    private final Region track = new Region();
    private final Region load = new Region();
    private final Region tick = new Region();
    private final double height;
    private double share = Double.NaN;

    /** A meter of a width and height in px; the tick marks the alarm line. */
    public Meter(double width, double height, boolean ticked) {
        this.height = height;
        getStyleClass().add("meter");
        track.getStyleClass().add("track");
        load.getStyleClass().add("load");
        tick.getStyleClass().add("tick");
        tick.setVisible(ticked);
        track.setVisible(false);
        load.setVisible(false);
        getChildren().addAll(track, load, tick);
        setPrefWidth(width);
        setMinHeight(height);
        setPrefHeight(height);
        setMaxHeight(height);
        setAccessibleRole(AccessibleRole.PROGRESS_INDICATOR);
    }

    /** Shows a load of 0 to 1 (more is drawn full), or NaN where it is not known; {@code spoken} says it in words. */
    public void show(double next, String spoken) {
        setAccessibleText(spoken);
        if (Double.compare(next, share) == 0) {
            return;
        }
        share = next;
        boolean known = !Double.isNaN(next);
        track.setVisible(known);
        load.setVisible(known && next > 0);
        pseudoClassStateChanged(ALARM_STATE, known && next >= ALARM && next < CRITICAL);
        pseudoClassStateChanged(CRITICAL_STATE, known && next >= CRITICAL);
        requestLayout();
    }

    /** Greys the bar while what it shows is old. */
    public void setStale(boolean stale) {
        pseudoClassStateChanged(STALE_STATE, stale);
    }

    @Override
    protected void layoutChildren() {
        double y = snapPositionY((getHeight() - height) / 2);
        double known = Double.isNaN(share) ? 0 : Math.clamp(share, 0, 1);
        track.resizeRelocate(0, y, getWidth(), height);
        load.resizeRelocate(0, y, known == 0 ? 0 : Math.max(height, snapSizeX(getWidth() * known)), height);
        tick.resizeRelocate(snapPositionX(getWidth() * ALARM), y, 1, height);
    }
}
