package dev.gantry.views.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntConsumer;
import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.layout.Region;

/** As many nodes side by side as fit, and one more that stands for the rest when some do not. FX thread. */
final class FittingLine extends Region {
    /** At which end the row begins. */
    enum Flush {
        LEFT,
        RIGHT
    }

    private final Node rest;
    private final Flush flush;
    private final IntConsumer hidden;
    private List<? extends Node> items = List.of();
    private int lastHidden = -1;
    private double gap = 6;

    /**
     * @param rest shown at the right end while something does not fit
     * @param hidden told how many do not fit, whenever that changes, during layout
     */
    FittingLine(Node rest, Flush flush, IntConsumer hidden) {
        this.rest = rest;
        this.flush = flush;
        this.hidden = hidden;
        getChildren().add(rest);
        setMinWidth(0);
    }

    void setGap(double next) {
        gap = next;
        requestLayout();
    }

    void show(List<? extends Node> next) {
        items = List.copyOf(next);
        List<Node> children = new ArrayList<>(items);
        children.add(rest);
        getChildren().setAll(children);
        requestLayout();
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node item : items) {
            width += item.prefWidth(-1) + gap;
        }
        return Math.max(0, width - gap);
    }

    @Override
    protected double computePrefHeight(double width) {
        double height = 0;
        for (Node item : items) {
            height = Math.max(height, item.prefHeight(-1));
        }
        return height;
    }

    @Override
    protected void layoutChildren() {
        double room = getWidth();
        int fitting = fitting(room);
        boolean all = fitting == items.size();
        double used = all ? width(fitting) : width(fitting) + gap + rest.prefWidth(-1);
        double x = flush == Flush.LEFT ? 0 : Math.max(0, room - used);
        for (int n = 0; n < items.size(); n++) {
            Node item = items.get(n);
            item.setVisible(n < fitting);
            if (n < fitting) {
                x = place(item, x);
            }
        }
        rest.setVisible(!all);
        if (!all) {
            place(rest, x);
        }
        tell(items.size() - fitting);
    }

    private double place(Node node, double x) {
        double width = node.prefWidth(-1);
        layoutInArea(node, x, 0, width, getHeight(), 0, Insets.EMPTY, true, false, HPos.LEFT, VPos.CENTER);
        return x + width + gap;
    }

    private int fitting(double room) {
        if (width(items.size()) <= room) {
            return items.size();
        }
        int count = items.size();
        while (count > 0 && width(count) + gap + rest.prefWidth(-1) > room) {
            count--;
        }
        return count;
    }

    private double width(int count) {
        double width = 0;
        for (int n = 0; n < count; n++) {
            width += items.get(n).prefWidth(-1) + (n == 0 ? 0 : gap);
        }
        return width;
    }

    private void tell(int count) {
        if (count != lastHidden) {
            lastHidden = count;
            hidden.accept(count);
        }
    }
}
