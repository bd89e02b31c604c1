package dev.gantry.app.cli.describe;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines whose tab-parted cells are aligned as Go's {@code text/tabwriter} aligns them: a column is a run of
 * neighbouring lines that all have a cell there, and is as wide as its widest cell plus two. One thread.
 */
final class Sheet {
    private static final int PADDING = 2;
    private static final String[] FLUSH = {};

    private final List<String[]> lines = new ArrayList<>();

    /**
     * One line, indented by two spaces a level; tabs part its cells, and the last cell is never padded. Lines after a
     * line break in the text are not indented.
     */
    void line(int level, String text) {
        String indent = " ".repeat(2 * level);
        for (String line : safe(text).split("\n", -1)) {
            lines.add((indent + line).split("\t", -1));
            indent = "";
        }
    }

    /** What would move the cursor or change colours is written out, for anyone may annotate an object. */
    private static String safe(String text) {
        return text.replace("\u001b", "^[").replace("\r", "\\r");
    }

    /** No column goes on across this place. */
    void flush() {
        lines.add(FLUSH);
    }

    void field(int level, String name, Object value) {
        line(level, name + ":\t" + value);
    }

    /** A field with one value a line below each other, or {@code <none>}. */
    void fields(int level, String name, List<String> values) {
        if (values.isEmpty()) {
            field(level, name, "<none>");
            return;
        }
        String heading = name + ":\t";
        for (String value : values) {
            line(level, heading + value);
            heading = "\t";
        }
    }

    String text() {
        int[][] widths = new int[lines.size()][];
        for (int i = 0; i < widths.length; i++) {
            widths[i] = new int[lines.get(i).length];
        }
        columns(0, lines.size(), 0, widths);
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < widths.length; i++) {
            if (lines.get(i) != FLUSH) {
                append(text, lines.get(i), widths[i]);
            }
        }
        return text.toString();
    }

    /** Only cells that a tab ends take part in a column, which is why the last cell of a line does not. */
    private void columns(int from, int to, int column, int[][] widths) {
        int start = from;
        while (start < to) {
            if (!hasColumn(start, column)) {
                start++;
                continue;
            }
            int end = start;
            int width = 0;
            while (end < to && hasColumn(end, column)) {
                width = Math.max(width, lines.get(end)[column].codePointCount(0, lines.get(end)[column].length()));
                end++;
            }
            for (int i = start; i < end; i++) {
                widths[i][column] = width + PADDING;
            }
            columns(start, end, column + 1, widths);
            start = end;
        }
    }

    private boolean hasColumn(int line, int column) {
        return lines.get(line).length > column + 1;
    }

    private static void append(StringBuilder text, String[] cells, int[] widths) {
        for (int i = 0; i < cells.length; i++) {
            text.append(cells[i]);
            int pad = widths[i] - cells[i].codePointCount(0, cells[i].length());
            text.repeat(' ', Math.max(0, pad));
        }
        text.append('\n');
    }
}
