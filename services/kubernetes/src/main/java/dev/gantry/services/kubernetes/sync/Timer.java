package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;

/** Elapsed time, apart from the wall clock, so that tests move it by hand. Any thread. */
public interface Timer {
    /** A monotonic reading in nanoseconds; only differences mean anything. */
    long nanos();

    /** Runs a short task once after the delay, on a thread of the timer's; closing the subscription calls it off. */
    Subscription after(Duration delay, Runnable task);

    /** Holds the calling thread that long. */
    void pause(Duration length) throws InterruptedException;
}
