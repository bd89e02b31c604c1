package dev.gantry.views.fleet.heat;

import dev.gantry.services.health.Health;
import dev.gantry.services.heat.HeatGroup;
import dev.gantry.services.heat.HeatNode;
import dev.gantry.services.heat.Measure;
import dev.gantry.views.controls.Ink;
import dev.gantry.views.controls.StateMark;
import dev.gantry.views.controls.ThemeInks;
import dev.gantry.views.controls.Tone;
import dev.gantry.views.controls.Tones;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.Font;
import javafx.scene.text.TextAlignment;

/** Draws what is in view of a map: names and counts of the groups, cells, marks over them. FX thread. */
final class HeatPainter {
    private static final double ARC = 3;
    private static final double OLD = 0.38;
    private static final double AROUND_MARK = 3;
    private static final double OUTLINE = 2;

    private final ThemeInks inks;
    private final GutterNames names;
    private final Font nameFont = Font.font("Gantry Sans Medium", 11.5);
    private final Font countFont = Font.font("Gantry Sans", 11);

    HeatPainter(ThemeInks inks, GutterNames names) {
        this.inks = inks;
        this.names = names;
    }

    /** What is seen of the map. */
    record View(HeatPlan plan, HeatLayout layout, Measure measure, double offset, double width, double height) {}

    void draw(GraphicsContext pen, View view) {
        pen.clearRect(0, 0, view.width, view.height);
        HeatRamp ramp = new HeatRamp(inks);
        for (int group = 0; group < view.plan.groups().size(); group++) {
            double top = view.layout.nameAt(group, view.offset);
            if (top > -2 * HeatLayout.PITCH && top < view.height) {
                name(pen, view, group, top);
            }
        }
        int end = view.layout.firstBeyond(view.offset + view.height);
        for (int cell = view.layout.firstBelow(view.offset - HeatLayout.PITCH); cell < end; cell++) {
            HeatNode node = view.plan.nodes().get(cell);
            pen.setGlobalAlpha(node.isOld() ? OLD : 1);
            cell(pen, ramp, node, view, cell);
        }
        pen.setGlobalAlpha(1);
    }

    private void name(GraphicsContext pen, View view, int group, double top) {
        HeatGroup named = view.plan.groups().get(group);
        pen.setTextBaseline(VPos.CENTER);
        pen.setTextAlign(TextAlignment.LEFT);
        pen.setFont(nameFont);
        pen.setFill(inks.paint(Ink.TEXT));
        double middle = top + HeatLayout.CELL / 2;
        boolean hasOneRow = view.layout.rows(group) == 1;
        GutterNames.Name name = names.of(named, hasOneRow);
        pen.fillText(name.shown(), GutterNames.LEFT, middle);
        pen.setFont(countFont);
        pen.setFill(inks.paint(Ink.MUTED));
        if (hasOneRow) {
            pen.setTextAlign(TextAlignment.RIGHT);
            pen.fillText(name.count(), names.right(), middle);
        } else {
            pen.fillText(name.count(), GutterNames.LEFT, middle + HeatLayout.PITCH);
        }
    }

    private void cell(GraphicsContext pen, HeatRamp ramp, HeatNode node, View view, int cell) {
        double x = Math.round(view.layout.x(cell));
        double y = Math.round(view.layout.y(cell) - view.offset);
        double share = node.share(view.measure);
        // What a node that is gone was asked for says nothing of now.
        boolean isFilled = !Double.isNaN(share) && node.health() != Health.LOST;
        if (isFilled) {
            pen.setFill(ramp.at(HeatRamp.step(share)));
            pen.fillRoundRect(x, y, HeatLayout.CELL, HeatLayout.CELL, ARC, ARC);
        } else if (!isMarked(node)) {
            pen.setStroke(inks.paint(Ink.LINE));
            pen.setLineWidth(1);
            pen.strokeRoundRect(x + 0.5, y + 0.5, HeatLayout.CELL - 1, HeatLayout.CELL - 1, ARC, ARC);
        }
        if (isMarked(node)) {
            mark(pen, Tones.of(node.health()), x, y, isFilled);
        }
    }

    private static boolean isMarked(HeatNode node) {
        return node.health() != Health.HEALTHY;
    }

    /** The shape of the state mark, apart from the cell under it by a line in the panel's colour. */
    private void mark(GraphicsContext pen, Tone tone, double x, double y, boolean isOnCell) {
        pen.save();
        pen.translate(x, y);
        pen.scale(HeatLayout.CELL / StateMark.SIZE, HeatLayout.CELL / StateMark.SIZE);
        pen.beginPath();
        pen.appendSVGPath(tone.path());
        if (isOnCell) {
            pen.setStroke(inks.paint(Ink.PANEL));
            pen.setLineWidth(AROUND_MARK);
            pen.stroke();
        }
        pen.setFill(inks.paint(Ink.of(tone)));
        pen.fill();
        pen.restore();
    }

    /** The ring round the cell that is pointed at. */
    void outline(GraphicsContext pen, View view, int cell) {
        pen.clearRect(0, 0, view.width, view.height);
        if (cell < 0) {
            return;
        }
        double x = Math.round(view.layout.x(cell)) - OUTLINE;
        double y = Math.round(view.layout.y(cell) - view.offset) - OUTLINE;
        double size = HeatLayout.CELL + 2 * OUTLINE;
        pen.setStroke(inks.paint(Ink.TEXT));
        pen.setLineWidth(1.5);
        pen.strokeRoundRect(x, y, size, size, 2 * ARC, 2 * ARC);
    }
}
