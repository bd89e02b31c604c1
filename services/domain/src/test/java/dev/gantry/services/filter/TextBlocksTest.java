package dev.gantry.services.filter;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

class TextBlocksTest {
    private final TextBlocks blocks = new TextBlocks();

    @Test
    void aWordIsFoundWithinOneTextOnly() {
        blocks.put(0, "gift");
        blocks.put(1, "rank");
        blocks.put(2, "giftrank");
        blocks.put(3, "");

        assertEquals("{0, 2}", find("gift", 4));
        assertEquals("{2}", find("giftr", 4));
        assertEquals("{1, 2}", find("rank", 4));
        assertEquals("{}", find("ftrankg", 4));
        assertEquals("{0, 1, 2, 3}", find("", 4));
    }

    @Test
    void onlyTheRowsAskedForAreFound() {
        for (int row = 0; row < 3_000; row++) {
            blocks.put(row, row % 7 == 0 ? "seven" : "other");
        }
        BitSet some = new BitSet();
        some.set(7);
        some.set(8);
        some.set(1_400);
        some.set(2_996);

        assertEquals("{7, 1400, 2996}", blocks.containing("seven", some).toString());
    }

    @Test
    void aTextThatIsPutAnewReplacesTheOldAndMovesItsNeighbours() {
        blocks.put(0, "礼物");
        blocks.put(1, "gift");
        assertEquals("{1}", find("gift", 2));
        blocks.put(0, "a longer text than before");
        assertEquals("{}", find("礼", 2));
        assertEquals("{1}", find("gift", 2));
        assertEquals("{0}", find("longer", 2));
    }

    private String find(String word, int rows) {
        BitSet all = new BitSet();
        all.set(0, rows);
        return blocks.containing(word, all).toString();
    }
}
