package dev.gantry.services.demo;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.gantry.services.demo.fleet.FleetSize;
import java.io.IOException;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    private static final Instant START = Instant.parse("2026-11-27T10:00:00Z");
    private static final int BEATS = 240;

    @Test
    void theSameSeedAtTheSameSpeedGivesTheSameChangesByteForByte() throws IOException {
        Rehearsal.Outcome first = play(7, 60);
        Rehearsal.Outcome second = play(7, 60);
        assertEquals(first, second);
        assertTrue(first.changes() > 500, () -> "only " + first.changes() + " changes");
    }

    @Test
    void anotherSeedGivesOthers() throws IOException {
        assertNotEquals(play(7, 60).digest(), play(8, 60).digest());
    }

    @Test
    void changesBesidesComeAtThePaceAskedFor() throws IOException {
        long quiet = play(7, 1).changes();
        long restless = Rehearsal.play(options(7, 1).withChangesPerSecond(40), START, BEATS)
                .changes();
        int seconds = BEATS / 4;
        long more = restless - quiet;
        assertTrue(more >= 39 * seconds && more <= 41 * seconds, () -> "another " + more + " in " + seconds + " s");
    }

    private static Rehearsal.Outcome play(long seed, double speed) throws IOException {
        return Rehearsal.play(options(seed, speed), START, BEATS);
    }

    private static DemoOptions options(long seed, double speed) throws IOException {
        return DemoOptions.read(new FleetSize(2, 20, 120, seed), speed, "19:57", Optional.empty(), 0);
    }
}
