package dev.gantry.services.demo.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.gantry.services.demo.kinds.Kind;
import dev.gantry.services.demo.kinds.Kinds;
import dev.gantry.services.demo.schema.Schema;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import org.junit.jupiter.api.Test;

class RingTest {
    private final Kind kind =
            Objects.requireNonNull(Kinds.builtIn(Schema.kubernetes()).named("v1", "ConfigMap"));
    private final Ring ring = new Ring();

    @Test
    void itHoldsWhatAQueueWould() {
        Deque<Long> expected = new ArrayDeque<>();
        Random random = new Random(5);
        for (long revision = 1; revision < 5000; revision += 1 + random.nextInt(3)) {
            ring.add(event(revision));
            expected.addLast(revision);
            while (expected.size() > 40 + random.nextInt(60)) {
                assertEquals(expected.removeFirst(), ring.removeFirst().revision());
            }
            assertEquals(expected.size(), ring.size());
        }
        List<Long> all = List.copyOf(expected);
        for (int i = 0; i < all.size(); i++) {
            assertEquals(all.get(i), ring.get(i).revision());
        }
    }

    @Test
    void aRevisionIsFoundWhetherOrNotItIsOneOfThem() {
        for (long revision : new long[] {3, 4, 8}) {
            ring.add(event(revision));
        }
        assertEquals(0, ring.firstAfter(2));
        assertEquals(1, ring.firstAfter(3));
        assertEquals(2, ring.firstAfter(5));
        assertEquals(3, ring.firstAfter(8));
        assertEquals(3, ring.firstAfter(Long.MAX_VALUE));
    }

    @Test
    void beyondItsEndIsNothing() {
        ring.add(event(1));
        assertThrows(IndexOutOfBoundsException.class, () -> ring.get(1));
        ring.clear();
        assertEquals(0, ring.size());
        assertThrows(IndexOutOfBoundsException.class, () -> ring.get(0));
    }

    private StoreEvent event(long revision) {
        ObjectKey key = new ObjectKey(kind, "default", "one");
        Stored stored = new Stored(key, "uid", revision, Map.of(), List.of(), Block.of(new byte[] {'{', '}'}));
        return new StoreEvent(revision, null, stored, false, revision);
    }
}
