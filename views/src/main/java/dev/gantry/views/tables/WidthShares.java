package dev.gantry.views.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * Shares the width of a table among its columns. In want the growing column gives first, then what the others can
 * spare, then what they can do without; in plenty those that would show more take half, the growing one the rest. Pure.
 */
final class WidthShares {
    private final List<Width> columns;
    private final double[] shares;

    private WidthShares(List<Width> columns) {
        this.columns = columns;
        this.shares = columns.stream().mapToDouble(Width::usual).toArray();
    }

    /** Whole px for each; their sum is the room, unless all are as narrow as they get. */
    static List<Double> of(List<Width> columns, double room) {
        WidthShares shares = new WidthShares(columns);
        double left = room - shares.sum();
        if (left >= 0) {
            shares.grow(left);
        } else {
            left = shares.shrink(left, width -> width.grows() ? width.least() : width.usual());
            left = shares.shrink(left, Width::least);
            shares.shrink(left, Width::bare);
        }
        return shares.whole(room);
    }

    private double sum() {
        double sum = 0;
        for (double share : shares) {
            sum += share;
        }
        return sum;
    }

    private void grow(double plenty) {
        double wanted = 0;
        for (Width width : columns) {
            wanted += width.grows() ? 0 : width.most() - width.usual();
        }
        double part = wanted == 0 ? 0 : Math.min(1, plenty / 2 / wanted);
        for (int i = 0; i < shares.length; i++) {
            Width width = columns.get(i);
            shares[i] += width.grows() ? 0 : part * (width.most() - width.usual());
        }
    }

    /** Takes from each in proportion to what it has above that level; gives back what is still wanting, negative. */
    private double shrink(double wanting, ToDoubleFunction<Width> level) {
        double spare = 0;
        for (int i = 0; i < shares.length; i++) {
            spare += shares[i] - Math.min(shares[i], level.applyAsDouble(columns.get(i)));
        }
        if (spare == 0 || wanting >= 0) {
            return wanting;
        }
        double part = Math.min(1, -wanting / spare);
        for (int i = 0; i < shares.length; i++) {
            shares[i] -= part * (shares[i] - Math.min(shares[i], level.applyAsDouble(columns.get(i))));
        }
        return wanting + part * spare;
    }

    private List<Double> whole(double room) {
        List<Double> whole = new ArrayList<>();
        double others = 0;
        for (int i = 0; i < shares.length; i++) {
            double share = columns.get(i).grows() ? shares[i] : Math.floor(shares[i]);
            others += columns.get(i).grows() ? 0 : share;
            whole.add(share);
        }
        for (int i = 0; i < shares.length; i++) {
            if (columns.get(i).grows()) {
                whole.set(i, Math.max(columns.get(i).bare(), Math.floor(room - others)));
            }
        }
        return whole;
    }
}
