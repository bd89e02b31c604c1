package dev.gantry.services.demo.actors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.actors.Timeline.Part;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class TimelineTest {
    private static final Instant START = Instant.parse("2026-11-27T08:00:00Z");
    private static final Instant EVENING = Instant.parse("2026-11-27T20:00:00Z");

    private FleetClock clock;
    private Stage stage;

    @BeforeEach
    void start() {
        clock = new FleetClock(EVENING, 10);
        stage = new Stage(clock, START);
        play(9);
    }

    private void play(int beats) {
        for (int i = 0; i < beats; i++) {
            stage.step();
        }
    }

    private Timeline timeline() {
        return stage.timeline();
    }

    @Test
    void theClockIsFollowedAtItsSpeed() {
        assertEquals(START.plusSeconds(2), timeline().now());
        assertEquals(clock.now(), timeline().fleetAt(timeline().now()));
        assertEquals(clock.now().minusSeconds(10), timeline().fleetAt(START.plusSeconds(1)));
    }

    @Test
    void beforeTheStartBothWentAtOnePace() {
        Instant first = EVENING.plusMillis(2500);
        assertEquals(first.minusSeconds(3600), timeline().fleetAt(START.minusSeconds(3600)));
    }

    @Test
    void aPauseStandsStillAndIsPartOfThePast() {
        Instant paused = timeline().now();
        clock.pause();
        play(4);
        assertEquals(clock.now(), timeline().fleetAt(paused));
        assertEquals(clock.now(), timeline().fleetAt(timeline().now()));
        clock.play();
        play(4);
        List<Part> parts = timeline().parts(START, timeline().now());
        assertEquals(
                List.of(10.0, 0.0, 10.0),
                parts.stream().map(part -> part.stretch().pace()).toList());
        assertEquals(paused, parts.get(1).from());
        assertEquals(paused.plusSeconds(1), parts.get(1).to());
    }

    @Test
    void aJumpTakesNoTime() {
        clock.jump(EVENING.plus(Duration.ofHours(2)));
        play(1);
        Instant landed = timeline().now();
        play(4);
        assertEquals(clock.now(), timeline().fleetAt(timeline().now()));
        assertEquals(clock.now().minusSeconds(10), timeline().fleetAt(landed));
        assertTrue(timeline().fleetAt(landed.minusMillis(1)).isBefore(EVENING.plusSeconds(60)));
    }

    @Test
    void whatWasSoLongAgoIsFoundAcrossStretches() {
        Instant now = timeline().now();
        assertEquals(now.minusSeconds(1), timeline().before(now, Duration.ofSeconds(10)));
        Instant hourAgo = timeline().before(now, Duration.ofHours(1));
        assertEquals(clock.now().minusSeconds(3600), timeline().fleetAt(hourAgo));
    }

    @Test
    void whoWaitsForABeatGoesOnWithIt() throws InterruptedException {
        Instant seen = timeline().now();
        Thread waiting = Thread.ofVirtual().start(() -> {
            try {
                timeline().awaitAfter(seen, Duration.ofMinutes(5));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        play(1);
        waiting.join();
        assertTrue(timeline().now().isAfter(seen));
        stage.close();
        timeline().awaitAfter(timeline().now(), Duration.ofMinutes(5));
        assertTrue(timeline().isOver());
    }
}
