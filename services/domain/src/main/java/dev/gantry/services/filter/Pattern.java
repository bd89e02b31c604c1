package dev.gantry.services.filter;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A value to compare with, case ignored; {@code *} stands for any run of characters. Matching allocates nothing and
 * takes the first place each part fits, so that no pattern can be made slow. Immutable; any thread.
 */
final class Pattern {
    private final String text;
    private final List<String> parts;

    Pattern(String text) {
        this.text = text.toLowerCase(Locale.ROOT);
        this.parts = List.of(this.text.split("\\*", -1));
    }

    boolean matches(String value) {
        String first = parts.getFirst();
        if (parts.size() == 1) {
            return value.length() == first.length() && isAt(value, 0, first);
        }
        String last = parts.getLast();
        int end = value.length() - last.length();
        int from = first.length();
        if (end < from || !isAt(value, 0, first) || !isAt(value, end, last)) {
            return false;
        }
        for (int i = 1; i < parts.size() - 1; i++) {
            int found = find(value, from, end, parts.get(i));
            if (found < 0) {
                return false;
            }
            from = found + parts.get(i).length();
        }
        return true;
    }

    /** Where the part first fits between from and end, or -1. */
    private static int find(String value, int from, int end, String part) {
        for (int at = from; at + part.length() <= end; at++) {
            if (isAt(value, at, part)) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isAt(String value, int at, String part) {
        for (int i = 0; i < part.length(); i++) {
            if (fold(value.charAt(at + i)) != part.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private static char fold(char c) {
        if (c < 128) {
            return c >= 'A' && c <= 'Z' ? (char) (c + 32) : c;
        }
        return Character.toLowerCase(c);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Pattern that && text.equals(that.text);
    }

    @Override
    public int hashCode() {
        return text.hashCode();
    }

    @Override
    public String toString() {
        return text;
    }
}
