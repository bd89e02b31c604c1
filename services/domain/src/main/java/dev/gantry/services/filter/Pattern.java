package dev.gantry.services.filter;

import java.util.Locale;

/** A value to compare with, case ignored; {@code *} stands for any run of characters. Immutable; any thread. */
record Pattern(String text) {
    Pattern {
        text = text.toLowerCase(Locale.ROOT);
    }

    boolean matches(String value) {
        return text.indexOf('*') < 0
                ? text.length() == value.length() && value.equalsIgnoreCase(text)
                : glob(value.toLowerCase(Locale.ROOT));
    }

    /** Linear matching with one point of return, so that no pattern can be made slow. */
    private boolean glob(String value) {
        int v = 0;
        int p = 0;
        int star = -1;
        int resume = 0;
        while (v < value.length()) {
            if (p < text.length() && text.charAt(p) == '*') {
                star = p++;
                resume = v;
            } else if (p < text.length() && text.charAt(p) == value.charAt(v)) {
                p++;
                v++;
            } else if (star >= 0) {
                p = star + 1;
                v = ++resume;
            } else {
                return false;
            }
        }
        while (p < text.length() && text.charAt(p) == '*') {
            p++;
        }
        return p == text.length();
    }
}
