package dev.gantry.views.fleet.heat;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.gantry.services.heat.Grouping;
import org.junit.jupiter.api.Test;

class HeatLayoutTest {
    private static final double LEFT = 50;

    /** Ten columns: rows of 10 and 2, of 3, of 10 and 10 and 1. */
    private final HeatPlan plan = HeatPlan.of(HeatSamples.pools(12, 3, 21), Grouping.POOL);

    private final HeatLayout layout = new HeatLayout(plan, LEFT, LEFT + 10 * HeatLayout.PITCH);

    @Test
    void everyCellIsFoundWhereItIs() {
        assertEquals(10, layout.columns());
        for (int cell = 0; cell < plan.nodes().size(); cell++) {
            assertEquals(cell, layout.at(layout.x(cell), layout.y(cell)), "top left of " + cell);
            assertEquals(cell, layout.at(layout.x(cell) + 10.9, layout.y(cell) + 10.9), "bottom right of " + cell);
            assertEquals(-1, layout.at(layout.x(cell) + 11.5, layout.y(cell)), "right of " + cell);
            assertEquals(-1, layout.at(layout.x(cell), layout.y(cell) + 11.5), "below " + cell);
        }
        assertEquals(-1, layout.at(LEFT - 1, layout.y(0)));
        assertEquals(-1, layout.at(layout.x(11) + HeatLayout.PITCH, layout.y(11)), "behind the end of a row");
        assertEquals(-1, layout.at(LEFT, 0));
        assertEquals(-1, layout.at(LEFT, layout.height() + 100));
    }

    @Test
    void upAndDownKeepTheColumnAcrossGroupsAsFarAsRowsReach() {
        assertEquals(11, layout.moved(1, 1), "within a group");
        assertEquals(11, layout.moved(7, 1), "to the end of a shorter row");
        assertEquals(13, layout.moved(11, 1), "into the next group");
        assertEquals(16, layout.moved(13, 1));
        assertEquals(13, layout.moved(16, -1));
        assertEquals(0, layout.moved(0, -1), "at the top");
        assertEquals(35, layout.moved(35, 1), "at the bottom");
        assertEquals(35, layout.moved(3, 100));
    }

    @Test
    void whatIsInViewIsFoundByItsEdges() {
        assertEquals(0, layout.firstBelow(0));
        assertEquals(10, layout.firstBelow(layout.y(10) + 1));
        assertEquals(12, layout.firstBeyond(layout.y(11)));
        assertEquals(36, layout.firstBeyond(10_000));
        assertEquals(0, new HeatLayout(HeatPlan.EMPTY, LEFT, 400).firstBeyond(10_000));
    }

    @Test
    void namesStandBesideTheRowsOfTheirGroup() {
        assertEquals(2, layout.rows(0));
        assertEquals(0, layout.groupAt(10, layout.y(11)));
        assertEquals(1, layout.groupAt(10, layout.top(1)));
        assertEquals(2, layout.groupAt(10, layout.y(35)));
        assertEquals(-1, layout.groupAt(LEFT, layout.top(1)));
    }

    @Test
    void aNameStaysInViewAsLongAsRowsOfItsGroupAre() {
        double top = layout.top(2);
        assertEquals(top, layout.nameAt(2, 0));
        assertEquals(12, layout.nameAt(2, top), "kept at the top edge");
        assertEquals(13, layout.nameAt(2, top - 13), "not yet at the edge");
        assertEquals(0, layout.nameAt(2, top + 13), "leaving with its last two rows");
        assertEquals(-100, layout.nameAt(1, layout.top(1) + 100), "a single row leaves at once");
    }
}
