package dev.gantry.services.filter;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The texts of many rows, end to end in strings of 128 rows each, so that a word is looked for by running through
 * memory rather than by following each row to its text. A text that is put waits beside its block, which is joined anew
 * before it is next searched. One thread at a time.
 */
final class TextBlocks {
    private static final int ROWS = 128;

    private final List<Block> blocks = new ArrayList<>();

    /** Gives a row its text. */
    void put(int row, String text) {
        while (blocks.size() <= row / ROWS) {
            blocks.add(new Block());
        }
        blocks.get(row / ROWS).put(row % ROWS, text);
    }

    /** Those of the rows whose text has the word in it. */
    BitSet containing(String word, BitSet rows) {
        if (word.isEmpty()) {
            return (BitSet) rows.clone();
        }
        BitSet found = new BitSet(rows.length());
        for (int row = rows.nextSetBit(0); row >= 0; row = rows.nextSetBit((row / ROWS + 1) * ROWS)) {
            blocks.get(row / ROWS).find(word, row - row % ROWS, rows, found);
        }
        return found;
    }

    private static final class Block {
        private String text = "";

        /** Where each row's text starts, and behind the last where it ends. */
        private final int[] starts = new int[ROWS + 1];

        private @Nullable String @Nullable [] waiting;

        void put(int place, String next) {
            @Nullable String[] texts = waiting;
            if (texts == null && isThere(place, next)) {
                return;
            }
            if (texts == null) {
                texts = new @Nullable String[ROWS];
                waiting = texts;
            }
            texts[place] = next;
        }

        private boolean isThere(int place, String next) {
            int length = starts[place + 1] - starts[place];
            return length == next.length() && text.startsWith(next, starts[place]);
        }

        private void join(@Nullable String[] texts) {
            StringBuilder joined = new StringBuilder(text.length() + ROWS);
            for (int place = 0; place < ROWS; place++) {
                int start = joined.length();
                if (texts[place] == null) {
                    joined.append(text, starts[place], starts[place + 1]);
                } else {
                    joined.append(texts[place]);
                }
                starts[place] = start;
            }
            starts[ROWS] = joined.length();
            text = joined.toString();
            waiting = null;
        }

        /** @param first the row at place 0 */
        void find(String word, int first, BitSet rows, BitSet found) {
            if (waiting != null) {
                join(Objects.requireNonNull(waiting));
            }
            for (int row = rows.nextSetBit(first); row >= 0 && row < first + ROWS; ) {
                int at = text.indexOf(word, starts[row - first]);
                if (at < 0) {
                    return;
                }
                int hit = row - first;
                while (starts[hit + 1] <= at) {
                    hit++;
                }
                // A word that begins in one text and ends in the next is in neither, and then neither is a later one.
                if (at + word.length() <= starts[hit + 1] && rows.get(first + hit)) {
                    found.set(first + hit);
                }
                row = rows.nextSetBit(first + hit + 1);
            }
        }
    }
}
