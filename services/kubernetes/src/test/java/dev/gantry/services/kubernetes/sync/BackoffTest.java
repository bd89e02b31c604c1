package dev.gantry.services.kubernetes.sync;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class BackoffTest {
    private final ManualTimer timer = new ManualTimer();

    private Backoff backoff(RandomGenerator random) {
        return new Backoff(Timings.standard().retry(), timer, random);
    }

    @Test
    void doublesAndNeverWaitsLongerThanTheCap() {
        Backoff backoff = backoff(new Random(7));
        Duration shortest = Duration.ofMillis(800);
        for (int failure = 0; failure < 50; failure++) {
            Duration wait = backoff.next();
            assertTrue(wait.compareTo(shortest) >= 0, wait + " after " + failure);
            assertTrue(wait.compareTo(Duration.ofSeconds(30)) <= 0, wait + " after " + failure);
            Duration longer = shortest.multipliedBy(2);
            shortest = longer.compareTo(Duration.ofSeconds(15)) > 0 ? Duration.ofSeconds(15) : longer;
        }
    }

    @Test
    void twoClientsDoNotWaitAlike() {
        assertFalse(backoff(new Random(1)).next().equals(backoff(new Random(2)).next()));
    }

    @Test
    void forgetsAfterTwoMinutesWithoutFailure() {
        Backoff backoff = backoff(SyncBench.NO_CHANCE);
        backoff.next();
        backoff.next();
        assertFalse(backoff.isFresh());
        timer.advance(Duration.ofSeconds(121));
        assertTrue(backoff.isFresh());
        assertEquals(Duration.ofMillis(800), backoff.next());
    }

    @Test
    void whatTheServerToldIsNeverShortened() {
        Backoff backoff = backoff(new Random(3));
        for (int i = 0; i < 20; i++) {
            Duration wait = backoff.asTold(Duration.ofSeconds(8));
            assertTrue(wait.compareTo(Duration.ofSeconds(8)) >= 0 && wait.compareTo(Duration.ofSeconds(10)) <= 0);
        }
    }
}
