package dev.gantry.services.demo.actors;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * Which time of the evening it was at which stamp: straight stretches, one for each change of speed, each pause and
 * each jump. Written by the stage beat by beat; any thread reads, and may wait for the next beat.
 */
public final class Timeline {
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition beaten = lock.newCondition();
    private final List<Stretch> stretches = new ArrayList<>();
    private Instant stamp;
    private Instant fleet;
    private boolean isOver;

    /**
     * A time in which the event clock went at one pace.
     *
     * @param stamp where it begins; what lies before the first goes on backwards at its pace
     * @param fleet the event clock there
     * @param pace fleet seconds in one of stamps, 0 while it is paused
     */
    public record Stretch(Instant stamp, Instant fleet, double pace) {
        /** The event clock at a stamp. */
        public Instant fleetAt(Instant at) {
            return fleet.plusNanos(Math.round(Duration.between(stamp, at).toNanos() * pace));
        }

        /** The stamp at a time of the event clock; the stretch must not be a pause. */
        public Instant stampAt(Instant at) {
            return stamp.plusNanos(Math.round(Duration.between(fleet, at).toNanos() / pace));
        }
    }

    /**
     * A part of the past within one stretch.
     *
     * @param to not part of it
     */
    public record Part(Stretch stretch, Instant from, Instant to) {}

    /** @param fleet the event clock at the first stamp; before it, both went at the same pace */
    public Timeline(Instant stamp, Instant fleet) {
        this.stamp = stamp;
        this.fleet = fleet;
        stretches.add(new Stretch(stamp, fleet, 1));
    }

    /** The next beat is played. */
    void beat(Instant nextStamp, Instant nextFleet) {
        lock.lock();
        try {
            long wall = Duration.between(stamp, nextStamp).toNanos();
            long played = Duration.between(fleet, nextFleet).toNanos();
            Stretch last = stretches.getLast();
            double pace = (double) played / Math.max(wall, 1);
            if (wall <= 0) {
                // The first beat carries the stamp of the start.
                stretches.set(stretches.size() - 1, new Stretch(nextStamp, nextFleet, last.pace()));
            } else if (pace < 0 || pace > FleetClock.MOST_SPEED) {
                stretches.add(new Stretch(nextStamp, nextFleet, last.pace()));
            } else if (Math.abs(pace - last.pace()) > 1e-6) {
                stretches.add(new Stretch(stamp, fleet, pace));
            }
            stamp = nextStamp;
            fleet = nextFleet;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    /** No further beat is played; who waits goes on. */
    void end() {
        lock.lock();
        try {
            isOver = true;
            beaten.signalAll();
        } finally {
            lock.unlock();
        }
    }

    public boolean isOver() {
        lock.lock();
        try {
            return isOver;
        } finally {
            lock.unlock();
        }
    }

    /** The newest stamp. */
    public Instant now() {
        lock.lock();
        try {
            return stamp;
        } finally {
            lock.unlock();
        }
    }

    /** The event clock at a stamp. */
    public Instant fleetAt(Instant at) {
        lock.lock();
        try {
            Stretch found = stretches.getFirst();
            for (Stretch stretch : stretches) {
                found = stretch.stamp().isAfter(at) ? found : stretch;
            }
            return found.fleetAt(at);
        } finally {
            lock.unlock();
        }
    }

    /** The past from one stamp up to but not including another, cut into its stretches, oldest first. */
    public List<Part> parts(Instant from, Instant to) {
        lock.lock();
        try {
            List<Part> parts = new ArrayList<>();
            for (int i = 0; i < stretches.size(); i++) {
                Stretch stretch = stretches.get(i);
                Instant begin = i == 0 || from.isAfter(stretch.stamp()) ? from : stretch.stamp();
                Instant next = i + 1 < stretches.size() ? stretches.get(i + 1).stamp() : to;
                Instant end = next.isBefore(to) ? next : to;
                if (begin.isBefore(end)) {
                    parts.add(new Part(stretch, begin, end));
                }
            }
            return parts;
        } finally {
            lock.unlock();
        }
    }

    /** The stamp so long before another, by the event clock. */
    public Instant before(Instant at, Duration ago) {
        lock.lock();
        try {
            Duration left = ago;
            Instant end = at;
            for (Stretch stretch : stretches.reversed()) {
                boolean isFirst = stretch == stretches.getFirst();
                if (!isFirst && !stretch.stamp().isBefore(end)) {
                    continue;
                }
                Duration played = Duration.between(stretch.fleet(), stretch.fleetAt(end));
                if (isFirst || (stretch.pace() > 0 && played.compareTo(left) >= 0)) {
                    return stretch.stampAt(stretch.fleetAt(end).minus(left));
                }
                left = left.minus(played);
                end = stretch.stamp();
            }
            return end;
        } finally {
            lock.unlock();
        }
    }

    /** Waits until a later stamp than this is reached, the patience is over, or no beat is played any more. */
    public void awaitAfter(Instant seen, Duration patience) throws InterruptedException {
        long nanos = patience.toNanos();
        lock.lock();
        try {
            while (!isOver && !stamp.isAfter(seen) && nanos > 0) {
                nanos = beaten.awaitNanos(Math.min(nanos, TimeUnit.SECONDS.toNanos(60)));
            }
        } finally {
            lock.unlock();
        }
    }
}
