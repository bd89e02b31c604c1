package dev.gantry.views.tables;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Rows as text to paste elsewhere. Pure; any thread. */
public final class RowText {
    private RowText() {}

    /**
     * Tab-separated, with a head: what a spreadsheet takes from the clipboard. Tabs and breaks within become blanks.
     */
    public static <R extends Row> String tabbed(List<String> heads, List<Column<R>> columns, List<R> rows) {
        return lines(heads, columns, rows, "\t", text -> text.replaceAll("[\\t\\r\\n]", " "));
    }

    /** Quoted as RFC 4180 says, with a head of the columns' ids, so that scripts do not depend on the language. */
    public static <R extends Row> String csv(List<Column<R>> columns, List<R> rows) {
        return lines(columns.stream().map(Column::id).toList(), columns, rows, ",", RowText::quoted);
    }

    private static <R extends Row> String lines(
            List<String> heads,
            List<Column<R>> columns,
            List<R> rows,
            String between,
            Function<String, String> escape) {
        StringBuilder text = new StringBuilder();
        text.append(heads.stream().map(escape).collect(Collectors.joining(between)))
                .append('\n');
        for (R row : rows) {
            text.append(columns.stream()
                            .map(column -> escape.apply(column.text().apply(row)))
                            .collect(Collectors.joining(between)))
                    .append('\n');
        }
        return text.toString();
    }

    private static String quoted(String text) {
        boolean plain = text.chars().noneMatch(c -> c == ',' || c == '"' || c == '\n' || c == '\r');
        return plain ? text : '"' + text.replace("\"", "\"\"") + '"';
    }
}
