package dev.gantry.services.demo.fleet;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ConveyorTest {
    @Test
    void keepsInOrderOnAnotherThreadAndIsDoneWhenClosed() {
        List<Integer> kept = new ArrayList<>();
        AtomicReference<Thread> keeper = new AtomicReference<>();
        try (Conveyor<Integer> belt = new Conveyor<>("belt", one -> {
            keeper.set(Thread.currentThread());
            kept.add(one);
        })) {
            for (int i = 0; i < 1_000; i++) {
                belt.put(i);
            }
        }
        assertEquals(IntStream.range(0, 1_000).boxed().toList(), kept);
        assertNotSame(Thread.currentThread(), keeper.get());
    }

    @Test
    void whatCannotBeKeptEndsIt() {
        List<Integer> kept = new ArrayList<>();
        IllegalStateException failure = assertThrows(IllegalStateException.class, () -> {
            try (Conveyor<Integer> belt = new Conveyor<>("belt", one -> keep(kept, one))) {
                for (int i = 0; i < 1_000; i++) {
                    belt.put(i);
                }
            }
        });
        assertEquals("no room for 7", failure.getCause().getMessage());
        assertEquals(List.of(0, 1, 2, 3, 4, 5, 6), kept);
    }

    private static void keep(List<Integer> kept, int one) {
        if (one == 7) {
            throw new IllegalArgumentException("no room for 7");
        }
        kept.add(one);
    }
}
