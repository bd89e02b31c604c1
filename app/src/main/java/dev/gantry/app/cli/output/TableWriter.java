package dev.gantry.app.cli.output;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** A table whose columns are as wide as their widest cell; written when the last row is known. */
final class TableWriter<R> implements RowWriter<R> {
    private static final String GAP = "   ";

    private final Report<R> report;
    private final PrintStream out;
    private final boolean hasHeadings;
    private final List<String[]> rows = new ArrayList<>();

    TableWriter(Report<R> report, PrintStream out, boolean hasHeadings) {
        this.report = report;
        this.out = out;
        this.hasHeadings = hasHeadings;
    }

    @Override
    public void row(R row) {
        String[] cells = new String[report.columns().size()];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = report.columns().get(i).text().apply(row);
        }
        rows.add(cells);
    }

    @Override
    public void removed(R row) {
        throw new IllegalStateException("a complete table has no removed rows");
    }

    @Override
    public void flush() {
        out.flush();
    }

    @Override
    public void close() {
        if (!rows.isEmpty()) {
            int[] widths = widths();
            if (hasHeadings) {
                print(report.columns().stream().map(Report.Column::heading).toArray(String[]::new), widths);
            }
            rows.forEach(row -> print(row, widths));
        }
        flush();
    }

    /** Zero hides an optional column that says nothing. */
    private int[] widths() {
        int[] widths = new int[report.columns().size()];
        for (int i = 0; i < widths.length; i++) {
            for (String[] row : rows) {
                widths[i] = Math.max(widths[i], Cells.width(row[i]));
            }
            Report.Column<R> column = report.columns().get(i);
            if (hasHeadings && (widths[i] > 0 || !column.optional())) {
                widths[i] = Math.max(widths[i], Cells.width(column.heading()));
            }
        }
        return widths;
    }

    private void print(String[] cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.length; i++) {
            if (widths[i] > 0) {
                line.append(line.isEmpty() ? "" : GAP);
                Cells.append(line, cells[i], widths[i], report.columns().get(i).right());
            }
        }
        out.println(line.toString().stripTrailing());
    }
}
