package dev.gantry.app.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/**
 * A table for rows that keep coming. Those that come together are laid out together, so that the first of them stand in
 * columns; later the columns only widen, as in {@code kubectl get --watch}.
 */
final class LiveTableWriter<R> implements RowWriter<R> {
    private static final String GAP = "   ";

    /** Printed at the latest, as rows may come without a pause. */
    private static final int TOGETHER = 2_000;

    /** A row's cells, and what is said after them. */
    private record Line(String[] cells, String suffix) {}

    private final Report<R> report;
    private final PrintStream out;
    private final int[] widths;
    private final List<Line> waiting = new ArrayList<>();
    private boolean headed;

    LiveTableWriter(Report<R> report, PrintStream out) {
        this.report = report;
        this.out = out;
        this.widths = report.columns().stream()
                .mapToInt(column -> Cells.width(column.heading()))
                .toArray();
    }

    @Override
    public void row(R row) {
        add(row, "");
    }

    @Override
    public void removed(R row) {
        add(row, GAP + "(removed)");
    }

    private void add(R row, String suffix) {
        String[] cells = new String[widths.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = report.columns().get(i).text().apply(row);
            widths[i] = Math.max(widths[i], Cells.width(cells[i]));
        }
        waiting.add(new Line(cells, suffix));
        if (waiting.size() >= TOGETHER) {
            print();
        }
    }

    private void print() {
        if (!headed && !waiting.isEmpty()) {
            headed = true;
            print(report.columns().stream().map(Report.Column::heading).toArray(String[]::new), "");
        }
        waiting.forEach(line -> print(line.cells(), line.suffix()));
        waiting.clear();
    }

    private void print(String[] cells, String suffix) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : GAP);
            Cells.append(line, cells[i], widths[i], report.columns().get(i).right());
        }
        out.println(line.append(suffix).toString().stripTrailing());
    }

    @Override
    public void flush() {
        print();
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
