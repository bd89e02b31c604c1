package dev.gantry.services.demo.exec;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** How a command lets time pass. One thread. */
interface Pause {
    /** Waits for the time on the wall; an interrupt ends it. */
    Pause REAL = time -> {
        boolean isOpened = new CountDownLatch(1).await(time.toMillis(), TimeUnit.MILLISECONDS);
        assert !isOpened : "nobody opens it";
    };

    void over(Duration time) throws InterruptedException;

    /** One more command is run. */
    default void tick() {}
}
