package dev.gantry.app.cli.output;

import java.io.PrintStream;

/** A table for rows that keep coming: columns widen as longer cells pass, as in {@code kubectl get --watch}. */
final class LiveTableWriter<R> implements RowWriter<R> {
    private static final String GAP = "   ";

    private final Report<R> report;
    private final PrintStream out;
    private final int[] widths;
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
        print(row, "");
    }

    @Override
    public void removed(R row) {
        print(row, GAP + "(removed)");
    }

    private void print(R row, String suffix) {
        String[] cells = new String[widths.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = report.columns().get(i).text().apply(row);
            widths[i] = Math.max(widths[i], Cells.width(cells[i]));
        }
        if (!headed) {
            headed = true;
            line(report.columns().stream().map(Report.Column::heading).toArray(String[]::new), "");
        }
        line(cells, suffix);
    }

    private void line(String[] cells, String suffix) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            line.append(i == 0 ? "" : GAP);
            Cells.append(line, cells[i], widths[i], report.columns().get(i).right());
        }
        out.println(line.append(suffix).toString().stripTrailing());
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        flush();
    }
}
