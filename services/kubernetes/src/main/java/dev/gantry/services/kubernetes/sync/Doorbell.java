package dev.gantry.services.kubernetes.sync;

import dev.gantry.services.inventory.Subscription;
import java.time.Duration;
import java.util.concurrent.Semaphore;

/** A wait that someone may end early. A ring that comes before the wait is not lost. Any thread. */
final class Doorbell {
    private final Semaphore rung = new Semaphore(0);

    void ring() {
        if (rung.availablePermits() == 0) {
            rung.release();
        }
    }

    /** Waits that long, or until somebody rings. */
    void await(Timer timer, Duration length) throws InterruptedException {
        Subscription alarm = timer.after(length, this::ring);
        try {
            rung.acquire();
        } finally {
            alarm.close();
        }
    }

    /** Waits until somebody rings. */
    void await() throws InterruptedException {
        rung.acquire();
    }

    /** Forgets what was rung so far. */
    void silence() {
        rung.drainPermits();
    }
}
