package dev.gantry.views.tour;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class CardPlaceTest {
    private static final CardPlace WINDOW = new CardPlace(1440, 900, 12);

    private static Rectangle2D beside(Rectangle2D... targets) {
        return WINDOW.beside(List.of(targets), 372, 140);
    }

    @Test
    void atHomeInTheCornerWhateverStandsElsewhere() {
        Rectangle2D home = new Rectangle2D(1044, 672, 372, 140);
        assertEquals(home, beside(new Rectangle2D(300, 60, 200, 40)));
        assertEquals(home, beside(new Rectangle2D(200, 60, 1000, 40)));
        assertEquals(home, beside());
    }

    @Test
    void besideWhatIsInTheCornerItself() {
        Rectangle2D corner = new Rectangle2D(1000, 640, 400, 200);
        Rectangle2D card = beside(corner);
        assertEquals(new Rectangle2D(1000, 488, 372, 140), card);
    }

    @Test
    void aboveWhatStandsAtTheFoot() {
        Rectangle2D foot = new Rectangle2D(204, 560, 1236, 316);
        Rectangle2D card = beside(foot);
        assertTrue(card.getMaxY() < foot.getMinY());
    }

    @Test
    void inTheCornerOfWhatFillsTheWindow() {
        Rectangle2D table = new Rectangle2D(204, 190, 1236, 686);
        assertTrue(table.contains(beside(table)));
    }

    @Test
    void notOverTheSecondOfTwo() {
        Rectangle2D badge = new Rectangle2D(1320, 90, 100, 40);
        Rectangle2D search = new Rectangle2D(280, 40, 380, 36);
        Rectangle2D card = beside(badge, search);
        assertFalse(card.intersects(badge) || card.intersects(search));
    }

    @Test
    void withoutATargetItIsStillInTheWindow() {
        assertTrue(new Rectangle2D(0, 0, 1440, 900).contains(beside()));
    }
}
