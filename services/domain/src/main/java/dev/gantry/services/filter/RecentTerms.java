package dev.gantry.services.filter;

import java.util.BitSet;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Which rows the terms asked last let through, kept right as rows change, a bit a row and term. So a term that stays
 * while another is typed costs nothing, nor does a letter that is deleted again, and a word that grows is looked for
 * only where its beginning was found. Not for terms whose answer time changes. One thread at a time.
 */
final class RecentTerms {
    private static final int MOST = 24;

    /** The least recently asked first. */
    private final Map<Term, BitSet> found = new LinkedHashMap<>(2 * MOST, 0.75f, true);

    /** What the term let through, or null where it was not asked lately; not to be changed. */
    @Nullable
    BitSet get(Term term) {
        return found.get(term);
    }

    void remember(Term term, BitSet rows) {
        found.put(term, rows);
        if (found.size() > MOST) {
            found.remove(found.keySet().iterator().next());
        }
    }

    /** @param text the subject's search text, which is dear to make */
    void put(int row, Searchable subject, String text) {
        found.forEach((term, rows) ->
                rows.set(row, term instanceof Term.Word(String word) ? text.contains(word) : term.matches(subject)));
    }

    void remove(int row) {
        found.values().forEach(rows -> rows.clear(row));
    }

    /** The rows that can have the word at all: those of its longest part that is remembered, else all of them. */
    BitSet candidates(Term.Word word, BitSet all) {
        BitSet candidates = all;
        int longest = 0;
        for (Map.Entry<Term, BitSet> entry : found.entrySet()) {
            if (entry.getKey() instanceof Term.Word(String part)
                    && part.length() > longest
                    && word.text().contains(part)) {
                longest = part.length();
                candidates = entry.getValue();
            }
        }
        return candidates;
    }
}
