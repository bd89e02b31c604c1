package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.kubernetes.decode.ResourceDecoder.WatchReader;
import dev.gantry.services.kubernetes.decode.WatchFrame;
import dev.gantry.services.pods.Pod;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class FrameQueueTest {
    private final AtomicInteger signs = new AtomicInteger();
    private final FrameQueue<Pod> queue = new FrameQueue<>(signs::incrementAndGet);

    /** One frame a call, as TLS hands them out, and then what the test says. */
    private static WatchReader<Pod> frames(int count, WatchReader<Pod> then) {
        AtomicInteger left = new AtomicInteger(count);
        return (into, limit) -> {
            if (left.getAndDecrement() <= 0) {
                return then.next(into, limit);
            }
            into.add(new WatchFrame.Bookmark<>(left.get(), false));
            return true;
        };
    }

    @Test
    void whatCameFrameByFrameIsTakenTogether() throws IOException, InterruptedException {
        queue.fill(frames(5, (into, limit) -> false));
        queue.await();
        assertEquals(5, queue.take().size());
        assertEquals(List.of(), queue.take(), "the end");
        assertEquals(5, signs.get());
    }

    @Test
    void framesBeforeACutAreAppliedBeforeItIsTold() throws IOException {
        queue.fill(frames(2, (into, limit) -> {
            throw new IOException("cut");
        }));
        assertEquals(2, queue.take().size());
        assertEquals("cut", assertThrows(IOException.class, queue::take).getMessage());
    }

    @Test
    void aFaultOfTheDecoderReachesTheStream() {
        queue.fill(frames(0, (into, limit) -> {
            throw new IllegalStateException("bug");
        }));
        assertThrows(IllegalStateException.class, queue::take);
    }

    @Test
    void aReaderFarAheadWaitsAndGoesWhenAbandoned() throws InterruptedException {
        CountDownLatch full = new CountDownLatch(20_001);
        FrameQueue<Pod> queue = new FrameQueue<>(() -> {
            signs.incrementAndGet();
            full.countDown();
        });
        Thread reader = Thread.ofVirtual().start(() -> queue.fill(frames(Integer.MAX_VALUE, (into, limit) -> false)));
        assertTrue(full.await(20, TimeUnit.SECONDS));
        queue.abandon();
        assertTrue(reader.join(Duration.ofSeconds(20)));
        assertEquals(20_001, signs.get(), "it read no further than it may");
    }
}
