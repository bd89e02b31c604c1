package dev.gantry.app.cli.output;

import java.io.PrintStream;

/** The values of {@code -o}. */
public enum OutputFormat {
    table,
    json,
    csv;

    /** A writer of complete answers. */
    public <R> RowWriter<R> writer(Report<R> report, PrintStream out) {
        return switch (this) {
            case table -> new TableWriter<>(report, out, true);
            case json -> JsonWriter.array(report, out);
            case csv -> new CsvWriter<>(report, out, false);
        };
    }

    /** A writer of complete answers whose table may be without its headings. */
    public <R> RowWriter<R> writer(Report<R> report, PrintStream out, boolean headings) {
        return this == table ? new TableWriter<>(report, out, headings) : writer(report, out);
    }

    /** A writer of rows that keep coming: they are out when it is flushed, or sooner. */
    public <R> RowWriter<R> liveWriter(Report<R> report, PrintStream out) {
        return switch (this) {
            case table -> new LiveTableWriter<>(report, out);
            case json -> JsonWriter.lines(report, out);
            case csv -> new CsvWriter<>(report, out, true);
        };
    }
}
