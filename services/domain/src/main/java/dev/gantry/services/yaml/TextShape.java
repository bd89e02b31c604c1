package dev.gantry.services.yaml;

/**
 * What in a text keeps it from being written in one style or another, by the rules of libyaml's emitter. Pure.
 *
 * @param isSpecial only double quotes can hold it
 */
record TextShape(boolean mayBePlain, boolean mayBeBlock, boolean isSpecial) {
    private static final String NEVER_FIRST = "#,[]{}&*!|>'\"%@`";

    static TextShape of(String text) {
        boolean hasEdges = text.startsWith(" ") || text.endsWith(" ") || text.startsWith("\n") || text.endsWith("\n");
        boolean isSpecial = text.contains(" \n") || text.codePoints().anyMatch(TextShape::isUnprintable);
        boolean isPlain = !text.isEmpty() && !hasEdges && text.indexOf('\n') < 0 && !hasIndicators(text);
        return new TextShape(isPlain && !isSpecial, !text.isEmpty() && !isSpecial && !text.endsWith(" "), isSpecial);
    }

    private static boolean hasIndicators(String text) {
        if (text.startsWith("---") || text.startsWith("...") || NEVER_FIRST.indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        boolean isAlone = text.length() == 1 || text.charAt(1) == ' ';
        if (isAlone && "?:-".indexOf(text.charAt(0)) >= 0) {
            return true;
        }
        return text.contains(": ") || text.endsWith(":") || text.contains(" #");
    }

    /** Written with a backslash between double quotes. */
    static boolean isEscaped(int point) {
        return point == '\n' || point == '"' || point == '\\' || isUnprintable(point);
    }

    private static boolean isUnprintable(int point) {
        return point != '\n'
                && (point < 0x20
                        || point >= 0x7F && point < 0xA0
                        || point >= 0xD800 && point < 0xE000
                        || point == 0x2028
                        || point == 0x2029
                        || point == 0xFEFF
                        || point > 0xFFFD);
    }
}
