package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Lets a few lists start at a time, in order of arrival. Where a lease is set, a list gives its place back after that
 * long even while it still reads, so that slow clusters cannot hold up others. Any thread.
 */
final class ListGate {
    private final Semaphore places;

    ListGate(int places) {
        this.places = new Semaphore(places, true);
    }

    /** Waits for a place; closing the answer gives it back. */
    Subscription enter() throws InterruptedException {
        places.acquire();
        AtomicBoolean given = new AtomicBoolean();
        return () -> {
            if (given.compareAndSet(false, true)) {
                places.release();
            }
        };
    }

    /** As {@link #enter()}, for at most the lease. */
    Subscription enter(Timer timer, Duration lease) throws InterruptedException {
        Subscription place = enter();
        Subscription end = timer.after(lease, place::close);
        return () -> {
            end.close();
            place.close();
        };
    }

    int waiting() {
        return places.getQueueLength();
    }
}
