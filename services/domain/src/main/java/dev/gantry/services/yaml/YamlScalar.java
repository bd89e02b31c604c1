package dev.gantry.services.yaml;

import java.nio.charset.StandardCharsets;

/**
 * Writes one text as libyaml does: plain where it can be, in quotes where it must be, its lines below one another where
 * it has several. Folds what has spaces behind the 80th column. One thread.
 */
final class YamlScalar {
    private static final int WIDTH = 80;

    private final StringBuilder out;
    private final int indent;
    private final boolean mayBreak;
    private int column;

    /**
     * @param indent of the lines that follow the first
     * @param mayBreak false for a key, which has one line
     */
    YamlScalar(StringBuilder out, int indent, boolean mayBreak) {
        this.out = out;
        this.indent = indent;
        this.mayBreak = mayBreak;
        int lineStart = out.lastIndexOf("\n") + 1;
        this.column = out.codePointCount(lineStart, out.length());
    }

    static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    void write(String text) {
        TextShape shape = TextShape.of(text);
        boolean hasLines = text.indexOf('\n') >= 0;
        if (hasLines && mayBreak && shape.mayBeBlock()) {
            lines(text);
        } else if (hasLines || shape.isSpecial() || !YamlWords.isText(text)) {
            doubleQuoted(text);
        } else if (shape.mayBePlain()) {
            folded(text, "");
        } else {
            folded(text, "'");
        }
    }

    private void folded(String text, String quote) {
        put(quote);
        int[] points = text.codePoints().toArray();
        boolean afterSpace = false;
        for (int i = 0; i < points.length; i++) {
            boolean isSpace = points[i] == ' ';
            boolean isInside = i > 0 && i < points.length - 1;
            if (isSpace && isInside && !afterSpace && isFull() && points[i + 1] != ' ') {
                newLine();
            } else {
                put(points[i] == '\'' && !quote.isEmpty() ? "''" : Character.toString(points[i]));
            }
            afterSpace = isSpace;
        }
        put(quote);
    }

    private void doubleQuoted(String text) {
        put("\"");
        int[] points = text.codePoints().toArray();
        boolean afterSpace = false;
        for (int i = 0; i < points.length; i++) {
            boolean isSpace = points[i] == ' ';
            if (isSpace && i > 0 && i < points.length - 1 && !afterSpace && isFull()) {
                newLine();
                if (points[i + 1] == ' ') {
                    put("\\");
                }
            } else {
                put(TextShape.isEscaped(points[i]) ? escape(points[i]) : Character.toString(points[i]));
            }
            afterSpace = isSpace;
        }
        put("\"");
    }

    private void lines(String text) {
        out.append('|');
        if (text.charAt(0) == ' ' || text.charAt(0) == '\n') {
            out.append('2');
        }
        if (!text.endsWith("\n")) {
            out.append('-');
        } else if (text.length() == 1 || text.endsWith("\n\n")) {
            out.append('+');
        }
        String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
        for (String line : body.split("\n", -1)) {
            out.append('\n');
            if (!line.isEmpty()) {
                out.repeat(' ', indent).append(line);
            }
        }
    }

    private boolean isFull() {
        return mayBreak && column > WIDTH;
    }

    private void newLine() {
        out.append('\n').repeat(' ', indent);
        column = indent;
    }

    private void put(String written) {
        out.append(written);
        column += written.codePointCount(0, written.length());
    }

    private static String escape(int point) {
        return switch (point) {
            case 0x00 -> "\\0";
            case 0x07 -> "\\a";
            case 0x08 -> "\\b";
            case 0x09 -> "\\t";
            case 0x0A -> "\\n";
            case 0x0B -> "\\v";
            case 0x0C -> "\\f";
            case 0x0D -> "\\r";
            case 0x1B -> "\\e";
            case '"' -> "\\\"";
            case '\\' -> "\\\\";
            case 0x85 -> "\\N";
            case 0x2028 -> "\\L";
            case 0x2029 -> "\\P";
            default -> String.format(point <= 0xFF ? "\\x%02X" : point <= 0xFFFF ? "\\u%04X" : "\\U%08X", point);
        };
    }
}
