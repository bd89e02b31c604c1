package dev.gantry.services.demo.access;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class AuditTest {
    @Test
    void theOldestGoesWhenThereIsNoMoreRoom() {
        Audit audit = new Audit();
        for (int i = 0; i <= Audit.MOST; i++) {
            audit.add(new Audit.Entry("u" + i, Attributes.ofPath("get", "/"), 200));
        }
        assertEquals(Audit.MOST, audit.entries().size());
        assertEquals("u1", audit.entries().getFirst().user());
        assertEquals("u" + Audit.MOST, audit.entries().getLast().user());
    }
}
