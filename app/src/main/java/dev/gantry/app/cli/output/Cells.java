package dev.gantry.app.cli.output;

/** Lays out text by the cells of a terminal, where Chinese characters take two. */
final class Cells {
    private Cells() {}

    static int width(String text) {
        int width = 0;
        for (int at = 0; at < text.length(); ) {
            int point = text.codePointAt(at);
            width += point < 0x1100 ? 1 : isWide(point) ? 2 : 1;
            at += Character.charCount(point);
        }
        return width;
    }

    private static boolean isWide(int point) {
        return point <= 0x115F
                || point >= 0x2E80 && point <= 0xA4CF
                || point >= 0xAC00 && point <= 0xD7A3
                || point >= 0xF900 && point <= 0xFAFF
                || point >= 0xFE30 && point <= 0xFE6F
                || point >= 0xFF00 && point <= 0xFF60
                || point >= 0xFFE0 && point <= 0xFFE6
                || point >= 0x1F300 && point <= 0x1FAFF
                || point >= 0x20000 && point <= 0x3FFFD;
    }

    static void append(StringBuilder line, String text, int columns, boolean right) {
        int pad = columns - width(text);
        if (right) {
            line.repeat(' ', Math.max(0, pad)).append(text);
        } else {
            line.append(text).repeat(' ', Math.max(0, pad));
        }
    }
}
