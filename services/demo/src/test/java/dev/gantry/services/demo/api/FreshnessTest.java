package dev.gantry.services.demo.api;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.JsonNodeFactory;

class FreshnessTest {
    private final Freshness fresh = new Freshness();

    @Test
    void whatWasWrittenIsKeptForTheBeatAfter() {
        add(3);
        fresh.endBeat();
        add(2);
        assertEquals(5, fresh.size());
        fresh.endBeat();
        assertEquals(2, fresh.size());
        fresh.endBeat();
        assertEquals(0, fresh.size());
    }

    @Test
    void aBeatThatNeverEndsCostsNoMoreThanSoMuch() {
        add(5000);
        assertEquals(1024, fresh.size());
    }

    private void add(int count) {
        for (int i = 0; i < count; i++) {
            fresh.add(JsonNodeFactory.instance.objectNode());
        }
    }
}
