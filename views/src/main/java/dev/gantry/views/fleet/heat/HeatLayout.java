package dev.gantry.views.fleet.heat;

import java.util.Arrays;

/**
 * Where each cell of a plan is, in px from the top left of the whole map; used by whatever draws, points or moves.
 * Pure; any thread.
 */
final class HeatLayout {
    static final double CELL = 11;
    static final double PITCH = 13;
    private static final double BETWEEN_GROUPS = 7;
    private static final double BETWEEN_CLUSTERS = 12;
    private static final double EDGE = 12;

    private final double left;
    private final int columns;
    private final int cells;
    private final int[] firsts;
    private final double[] tops;
    private final int[] firstRows;
    private final double height;

    /** @param left where the cells begin, after what stands beside them */
    HeatLayout(HeatPlan plan, double left, double width) {
        this.left = left;
        columns = Math.max(1, (int) ((width - left + PITCH - CELL) / PITCH));
        cells = plan.nodes().size();
        int groups = plan.groups().size();
        firstRows = new int[groups];
        int rows = 0;
        for (int group = 0; group < groups; group++) {
            firstRows[group] = rows;
            rows += rowsOf(plan.groups().get(group).nodes().size());
        }
        firsts = new int[rows];
        tops = new double[rows];
        double y = EDGE;
        int cell = 0;
        for (int group = 0; group < groups; group++) {
            y += group == 0 ? 0 : plan.startsCluster(group) ? BETWEEN_CLUSTERS : BETWEEN_GROUPS;
            int size = plan.groups().get(group).nodes().size();
            for (int row = 0; row < rowsOf(size); row++) {
                firsts[firstRows[group] + row] = cell + row * columns;
                tops[firstRows[group] + row] = y;
                y += PITCH;
            }
            cell += size;
        }
        height = rows == 0 ? 0 : y - (PITCH - CELL) + EDGE;
    }

    private int rowsOf(int size) {
        return (size + columns - 1) / columns;
    }

    int columns() {
        return columns;
    }

    /** Of the whole map. */
    double height() {
        return height;
    }

    double x(int cell) {
        return left + (cell - firsts[row(cell)]) * PITCH;
    }

    double y(int cell) {
        return tops[row(cell)];
    }

    double top(int group) {
        return tops[firstRows[group]];
    }

    /**
     * Where a group's name is seen when the map is scrolled by an offset: beside its first row, and at the top edge
     * while that is scrolled out and rows of it are not; negative by more than a row where nothing of it is in view.
     */
    double nameAt(int group, double offset) {
        double first = top(group) - offset;
        double last = first + Math.max(0, rows(group) - 2) * PITCH;
        return first >= EDGE ? first : Math.max(first, Math.min(EDGE, last));
    }

    int rows(int group) {
        return (group + 1 < firstRows.length ? firstRows[group + 1] : tops.length) - firstRows[group];
    }

    /** The cell at a point, -1 between cells and outside of them. */
    int at(double x, double y) {
        int row = rowAt(y);
        double across = x - left;
        if (row < 0 || across < 0 || y - tops[row] >= CELL || across % PITCH >= CELL) {
            return -1;
        }
        int column = (int) (across / PITCH);
        return column < length(row) ? firsts[row] + column : -1;
    }

    /** The group whose name is beside a point, -1 where there is none. */
    int groupAt(double x, double y) {
        int row = rowAt(y);
        if (x >= left || row < 0 || y - tops[row] >= PITCH) {
            return -1;
        }
        int found = Arrays.binarySearch(firstRows, row);
        return found >= 0 ? found : -found - 2;
    }

    /** The first cell that is not wholly above a line. */
    int firstBelow(double y) {
        int row = Math.max(0, rowAt(y));
        return tops.length == 0 ? 0 : firsts[row];
    }

    /** The first cell that is wholly below a line; one more than the last where none is. */
    int firstBeyond(double y) {
        int row = rowAt(y) + 1;
        return row < firsts.length ? firsts[row] : cells;
    }

    /** The cell so many rows further down, or up if negative, in the same column or at the end of a shorter row. */
    int moved(int cell, int rows) {
        int row = row(cell);
        int next = Math.clamp(row + rows, 0, firsts.length - 1);
        int column = cell - firsts[row];
        return firsts[next] + Math.min(column, length(next) - 1);
    }

    private int length(int row) {
        return (row + 1 < firsts.length ? firsts[row + 1] : cells) - firsts[row];
    }

    private int row(int cell) {
        int found = Arrays.binarySearch(firsts, cell);
        return found >= 0 ? found : -found - 2;
    }

    /** The last row that begins at or above a line, -1 above all. */
    private int rowAt(double y) {
        int found = Arrays.binarySearch(tops, y);
        return found >= 0 ? found : -found - 2;
    }
}
