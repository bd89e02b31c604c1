package dev.gantry.services.demo.actors;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.locks.LockSupport;

/**
 * Plays a fleet: beat by beat, first the clock, then each cluster's actors one after another. Beats that come late are
 * made up for, so a busy machine makes the fleet jerk but hardly ever changes what happens; when too many are late,
 * they are left out, so that its stamps are never far behind the wall. Its stamps are what API objects are stamped
 * with. Started once, closed once; {@link #step} is for whoever plays it by hand instead.
 */
public final class Stage implements InstantSource, AutoCloseable {
    /** Between beats. */
    public static final Duration BEAT = Duration.ofMillis(250);

    private static final Logger LOG = System.getLogger(Stage.class.getName());
    private static final long MOST_LATE_NANOS = Duration.ofSeconds(20).toNanos();

    private final FleetClock clock;
    private final Instant start;
    private final Timeline timeline;
    private volatile Instant stamp;
    private volatile List<Actor> actors = List.of();
    private volatile boolean isClosed;
    private long number;
    /** Beats that were never played. */
    private long leftOut;

    private final Thread thread =
            Thread.ofPlatform().daemon().name("fleet-stage").unstarted(this::run);

    /** @param start what the first beat is stamped with */
    public Stage(FleetClock clock, Instant start) {
        this.clock = clock;
        this.start = start;
        this.stamp = start;
        this.timeline = new Timeline(start, clock.now());
    }

    /** Who plays, in the order they act. Before the first beat. */
    public void cast(List<Actor> all) {
        actors = List.copyOf(all);
    }

    public FleetClock clock() {
        return clock;
    }

    /** Which time of the evening it was at which stamp. */
    public Timeline timeline() {
        return timeline;
    }

    /** What objects are stamped with now. */
    @Override
    public Instant instant() {
        return stamp;
    }

    public void start() {
        thread.start();
    }

    private void run() {
        // Filling a fleet takes its time, and what was stamped meanwhile is that old by now.
        leftOut = Math.max(0, Duration.between(start, Instant.now()).dividedBy(BEAT));
        long next = System.nanoTime();
        while (!isClosed) {
            long wait = next - System.nanoTime();
            if (wait > 0) {
                LockSupport.parkNanos(wait);
                continue;
            }
            if (-wait > MOST_LATE_NANOS) {
                LOG.log(Level.WARNING, "the fleet was {0} ms late, which it leaves out", -wait / 1_000_000);
                leftOut += -wait / BEAT.toNanos();
                next = System.nanoTime();
            }
            next += BEAT.toNanos();
            step();
        }
    }

    /** Plays one beat. One thread at a time. */
    public void step() {
        Instant now = start.plus(BEAT.multipliedBy(number + leftOut));
        boolean isAfterGap = now.isAfter(stamp.plus(BEAT));
        stamp = now;
        Beat beat = new Beat(number++, clock.advance(BEAT), now, clock.speed(), isAfterGap);
        timeline.beat(now, beat.fleet());
        for (Actor actor : actors) {
            try {
                actor.act(beat);
            } catch (RuntimeException bug) {
                LOG.log(Level.ERROR, actor.getClass().getSimpleName() + " could not act in beat " + beat.number(), bug);
            }
        }
    }

    /** Ends after the beat that is played now. */
    @Override
    public void close() {
        isClosed = true;
        timeline.end();
        LockSupport.unpark(thread);
        try {
            if (thread.isAlive()) {
                thread.join();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
