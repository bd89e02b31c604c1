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
    void belowWhereThereIsRoom() {
        assertEquals(new Rectangle2D(300, 112, 372, 140), beside(new Rectangle2D(300, 60, 200, 40)));
    }

    @Test
    void underSomethingWideItStandsAtItsEnd() {
        assertEquals(new Rectangle2D(828, 112, 372, 140), beside(new Rectangle2D(200, 60, 1000, 40)));
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
