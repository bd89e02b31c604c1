package dev.gantry.views.tables;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class WidthSharesTest {
    private static final Width STATE = Width.fixed(150);
    private static final Width NAME = Width.growing(300);
    private static final Width NODE = new Width(90, 110, 150, 250);

    private static List<Double> share(double room) {
        return WidthShares.of(List.of(STATE, NAME, NODE), room);
    }

    @Test
    void withJustEnoughAllAreAsUsual() {
        assertEquals(List.of(150.0, 300.0, 150.0), share(600));
    }

    @Test
    void halfOfThePlentyGoesToThoseThatWouldShowMore() {
        assertEquals(List.of(150.0, 350.0, 200.0), share(700));
        assertEquals(List.of(150.0, 600.0, 250.0), share(1_000));
    }

    @Test
    void inWantTheGrowingColumnGivesFirstThenOthersThenBoth() {
        assertEquals(List.of(150.0, 220.0, 150.0), share(520));
        assertEquals(List.of(150.0, 220.0, 110.0), share(480));
        assertEquals(List.of(150.0, 140.0, 90.0), share(380));
    }

    @Test
    void belowThatTheTableScrolls() {
        assertEquals(List.of(150.0, 140.0, 90.0), share(200));
    }

    @Test
    void withoutAGrowingColumnNothingIsInvented() {
        assertEquals(List.of(150.0, 250.0), WidthShares.of(List.of(STATE, NODE), 900));
    }
}
