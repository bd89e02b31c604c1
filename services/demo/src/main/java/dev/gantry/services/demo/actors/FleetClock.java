package dev.gantry.services.demo.actors;

import java.time.Duration;
import java.time.Instant;

/**
 * The event clock of a fleet: what time it is on the evening that is played, how fast it goes, whether it goes at all.
 * One clock for all clusters. Any thread.
 */
public final class FleetClock {
    /** The fastest an evening may pass. */
    public static final double MOST_SPEED = 600;

    private Instant now;
    private double speed;
    private boolean isPaused;

    /** @param speed fleet seconds in one second, from 1 to {@link #MOST_SPEED} */
    public FleetClock(Instant start, double speed) {
        this.now = start;
        this.speed = checked(speed);
    }

    private static double checked(double speed) {
        if (!(speed >= 1 && speed <= MOST_SPEED)) {
            throw new IllegalArgumentException("speed goes from 1 to 600, not " + speed);
        }
        return speed;
    }

    /** Goes on by one beat; the time it is then. */
    public synchronized Instant advance(Duration beat) {
        if (!isPaused) {
            now = now.plusNanos(Math.round(beat.toNanos() * speed));
        }
        return now;
    }

    public synchronized Instant now() {
        return now;
    }

    public synchronized double speed() {
        return speed;
    }

    public synchronized boolean isPaused() {
        return isPaused;
    }

    public synchronized void pause() {
        isPaused = true;
    }

    public synchronized void play() {
        isPaused = false;
    }

    /** @throws IllegalArgumentException outside 1 to {@link #MOST_SPEED} */
    public synchronized void speed(double next) {
        speed = checked(next);
    }

    /** Makes it another time at once; what lies between is caught up with, not skipped, by who follows the clock. */
    public synchronized void jump(Instant to) {
        now = to;
    }
}
