package dev.gantry.views.fleet.heat;

import dev.gantry.views.controls.Ink;
import dev.gantry.views.controls.ThemeInks;
import java.util.List;
import javafx.scene.paint.Color;

/** The theme's five steps of heat as a ramp of many, so that drawing makes no colour. FX thread. */
final class HeatRamp {
    /** The number of steps; a share of 1 and all above it is the last. */
    static final int STEPS = 64;

    private static final List<Ink> INKS = List.of(Ink.HEAT_0, Ink.HEAT_1, Ink.HEAT_2, Ink.HEAT_3, Ink.HEAT_4);

    private final Color[] colours = new Color[STEPS];

    HeatRamp(ThemeInks inks) {
        List<Color> points = INKS.stream().map(ink -> (Color) inks.paint(ink)).toList();
        for (int step = 0; step < STEPS; step++) {
            double at = (double) step / (STEPS - 1) * (points.size() - 1);
            int below = Math.min((int) at, points.size() - 2);
            colours[step] = points.get(below).interpolate(points.get(below + 1), at - below);
        }
    }

    /** The step of a share. */
    static int step(double share) {
        return (int) Math.round(Math.clamp(share, 0, 1) * (STEPS - 1));
    }

    Color at(int step) {
        return colours[step];
    }
}
