package dev.gantry.app.cli.output;

import java.io.PrintStream;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * RFC 4180 with a header; lists are joined by spaces, maps are {@code key=value} joined by spaces. While watching a
 * last column {@code removed} tells rows that went.
 */
final class CsvWriter<R> implements RowWriter<R> {
    private final Report<R> report;
    private final PrintStream out;
    private final boolean live;

    CsvWriter(Report<R> report, PrintStream out, boolean live) {
        this.report = report;
        this.out = out;
        this.live = live;
        line(report.fields().stream().map(Report.Field::name).toList(), "removed");
    }

    @Override
    public void row(R row) {
        line(cells(row), "");
    }

    @Override
    public void removed(R row) {
        line(cells(row), "true");
    }

    private List<String> cells(R row) {
        return report.fields().stream()
                .map(field -> text(field.value().apply(row)))
                .toList();
    }

    private void line(List<String> cells, String removed) {
        out.print(cells.stream().map(CsvWriter::quoted).collect(Collectors.joining(",")));
        if (live) {
            out.print("," + removed);
        }
        out.print("\r\n");
    }

    private static String text(@Nullable Object value) {
        return switch (value) {
            case null -> "";
            case List<?> list -> list.stream().map(CsvWriter::text).collect(Collectors.joining(" "));
            case Map<?, ?> map ->
                map.entrySet().stream()
                        .map(entry -> entry.getKey() + "=" + text(entry.getValue()))
                        .collect(Collectors.joining(" "));
            default -> value.toString();
        };
    }

    /** A cell a spreadsheet would take for a formula is quoted with a leading apostrophe. */
    static String quoted(String cell) {
        String safe = !cell.isEmpty() && "=+@\t\r".indexOf(cell.charAt(0)) >= 0 ? "'" + cell : cell;
        if (safe.indexOf(',') < 0 && safe.indexOf('"') < 0 && safe.indexOf('\n') < 0 && safe.indexOf('\r') < 0) {
            return safe;
        }
        return '"' + safe.replace("\"", "\"\"") + '"';
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
