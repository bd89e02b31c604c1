package dev.gantry.views.palette;

import java.util.Locale;

/**
 * How well a name answers what was typed: every word typed must appear in the name, its letters in order but not
 * necessarily side by side. Letters at the start of a word of the name and letters side by side count more; short names
 * beat long ones. Immutable; any thread.
 */
public final class FuzzyMatch {
    /** Not an answer. */
    public static final int NO_MATCH = -1;

    private static final int LETTER = 1;
    private static final int SIDE_BY_SIDE = 6;
    private static final int WORD_START = 8;
    private static final int NAME_START = 10;
    private static final int WHOLE_NAME = 40;
    private static final int LONG_NAME = 60;
    private static final int SCALE = 8;

    private final String[] words;

    private FuzzyMatch(String[] words) {
        this.words = words;
    }

    /** For what was typed; blank matches everything equally. */
    public static FuzzyMatch of(String typed) {
        String lower = typed.strip().toLowerCase(Locale.ROOT);
        return new FuzzyMatch(lower.isEmpty() ? new String[0] : lower.split("\\s+"));
    }

    public boolean isBlank() {
        return words.length == 0;
    }

    /** Larger is better; {@link #NO_MATCH} where a word is not in it. */
    public int score(String name) {
        int score = 0;
        for (String word : words) {
            int best = bestOf(word, name);
            if (best == NO_MATCH) {
                return NO_MATCH;
            }
            score += best;
        }
        return score * SCALE + Math.max(0, LONG_NAME - name.length()) / SCALE;
    }

    /** The best of the matches that begin at each place the word's first letter stands. */
    private static int bestOf(String word, String name) {
        int best = NO_MATCH;
        for (int start = 0; start + word.length() <= name.length(); start++) {
            if (lower(name, start) == word.charAt(0)) {
                best = Math.max(best, scoreFrom(word, name, start));
            }
        }
        return best;
    }

    private static int scoreFrom(String word, String name, int start) {
        int score = 0;
        int at = start;
        int previous = -2;
        for (int letter = 0; letter < word.length(); letter++) {
            at = next(name, word.charAt(letter), at);
            if (at < 0) {
                return NO_MATCH;
            }
            score += LETTER;
            if (at == previous + 1) {
                score += SIDE_BY_SIDE;
            } else if (at == 0) {
                score += NAME_START;
            } else if (isWordStart(name, at)) {
                score += WORD_START;
            }
            previous = at;
            at++;
        }
        return word.length() == name.length() ? score + WHOLE_NAME : score;
    }

    private static int next(String name, char letter, int from) {
        for (int at = from; at < name.length(); at++) {
            if (lower(name, at) == letter) {
                return at;
            }
        }
        return -1;
    }

    private static boolean isWordStart(String name, int at) {
        char before = name.charAt(at - 1);
        return !Character.isLetterOrDigit(before)
                || Character.isUpperCase(name.charAt(at)) && Character.isLowerCase(before);
    }

    private static char lower(String name, int at) {
        return Character.toLowerCase(name.charAt(at));
    }
}
