package dev.gantry.views.fx;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Turns any number of {@link #mark}s, from any thread, into at most one run on the FX thread per interval: 50 ms, and
 * 100 ms while frames overrun. A mark that comes during a run leads to one more, so the last state is always drawn; a
 * {@link #hurry} waits for no interval. While paused nothing runs; what was marked meanwhile is drawn at
 * {@link #resume}.
 */
public final class Coalescer implements Subscription {
    /** A repaint of a full table costs the renderer 16 ms; twenty a second leave it two thirds of its time. */
    static final Duration FAST = Duration.ofMillis(50);

    static final Duration SLOW = Duration.ofMillis(100);
    /** A hop that waited or worked longer than two frames says the FX thread is behind. */
    static final Duration OVERRUN = Duration.ofMillis(34);

    static final int CALM_RUNS_TO_RECOVER = 20;

    private final Threads threads;
    private final Runnable draw;
    private Instant notBefore = Instant.MIN;
    private Duration interval = FAST;
    private int calmRuns;
    private boolean marked;
    private boolean hurried;
    private boolean underWay;
    private boolean paused;
    private boolean closed;
    private @Nullable Subscription due;
    private long runs;

    public Coalescer(Threads threads, Runnable draw) {
        this.threads = threads;
        this.draw = draw;
    }

    /** Something changed. Any thread; costs no more than a lock. */
    public synchronized void mark() {
        marked = true;
        arm();
    }

    /** What a person waits for is there: runs as soon as the FX thread can. Any thread. */
    public synchronized void hurry() {
        marked = true;
        hurried = true;
        if (due != null) {
            due.close();
            due = null;
            underWay = false;
        }
        arm();
    }

    public synchronized void pause() {
        paused = true;
    }

    public synchronized void resume() {
        paused = false;
        if (marked) {
            arm();
        }
    }

    /** How often the FX thread was entered. */
    public synchronized long runs() {
        return runs;
    }

    /** The present distance between two runs. */
    public synchronized Duration interval() {
        return interval;
    }

    private void arm() {
        if (underWay || paused || closed) {
            return;
        }
        underWay = true;
        Duration wait = Duration.between(threads.clock().instant(), later(notBefore));
        if (wait.isPositive() && !hurried) {
            due = threads.timers().after(wait, this::fallDue);
        } else {
            hop();
        }
    }

    private synchronized void fallDue() {
        if (due != null) {
            due = null;
            hop();
        }
    }

    private Instant later(Instant moment) {
        Instant now = threads.clock().instant();
        return moment.isAfter(now) ? moment : now;
    }

    private void hop() {
        Instant asked = threads.clock().instant();
        threads.fx().execute(() -> run(asked));
    }

    private void run(Instant asked) {
        synchronized (this) {
            if (paused || closed) {
                underWay = false;
                return;
            }
            marked = false;
            hurried = false;
            runs++;
        }
        try {
            draw.run();
        } finally {
            done(asked);
        }
    }

    private synchronized void done(Instant asked) {
        Instant now = threads.clock().instant();
        adapt(Duration.between(asked, now));
        notBefore = now.plus(interval);
        underWay = false;
        if (marked) {
            arm();
        }
    }

    private void adapt(Duration took) {
        if (took.compareTo(OVERRUN) > 0) {
            interval = SLOW;
            calmRuns = 0;
        } else if (++calmRuns >= CALM_RUNS_TO_RECOVER) {
            interval = FAST;
        }
    }

    @Override
    public synchronized void close() {
        closed = true;
        if (due != null) {
            due.close();
        }
    }
}
