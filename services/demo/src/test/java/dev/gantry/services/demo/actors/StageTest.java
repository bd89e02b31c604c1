package dev.gantry.services.demo.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import org.junit.jupiter.api.Test;

class StageTest {
    private final BlockingQueue<Beat> beats = new LinkedBlockingQueue<>();

    @Test
    void stampsAreTheWallsHoweverLongTheFleetTookToFill() throws InterruptedException {
        Instant start = Instant.now().minusSeconds(600);
        try (Stage stage = new Stage(new FleetClock(Instant.EPOCH, 10), start)) {
            stage.cast(List.of(beats::add));
            stage.start();
            Beat first = beats.take();
            Beat second = beats.take();
            assertFalse(first.stamp().isBefore(start.plusSeconds(599)));
            assertTrue(first.isAfterGap());
            assertEquals(first.stamp().plus(Stage.BEAT), second.stamp());
            assertFalse(second.isAfterGap());
            assertEquals(Instant.EPOCH.plusMillis(2_500), first.fleet());
        }
    }

    @Test
    void playedByHandStampsGoBeatByBeat() {
        Instant start = Instant.EPOCH.plus(Duration.ofDays(1));
        Stage stage = new Stage(new FleetClock(Instant.EPOCH, 1), start);
        stage.cast(List.of(beats::add));
        stage.step();
        stage.step();
        assertEquals(
                List.of(start, start.plus(Stage.BEAT)),
                beats.stream().map(Beat::stamp).toList());
        assertTrue(beats.stream().noneMatch(Beat::isAfterGap));
    }
}
