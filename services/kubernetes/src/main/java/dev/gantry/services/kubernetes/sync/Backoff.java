package dev.gantry.services.kubernetes.sync;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How long to wait after the next failure: doubling, each lengthened by up to its double at random so that many clients
 * do not return together (as client-go's reflector waits), and never beyond the cap. One thread.
 */
final class Backoff {
    private final Timings.Retry retry;
    private final Timer timer;
    private final RandomGenerator random;
    private int failures;
    private long lastAt;

    Backoff(Timings.Retry retry, Timer timer, RandomGenerator random) {
        this.retry = retry;
        this.timer = timer;
        this.random = random;
    }

    /** The next wait, once more failed. */
    Duration next() {
        long now = timer.nanos();
        if (failures > 0 && now - lastAt > retry.forget().toNanos()) {
            failures = 0;
        }
        lastAt = now;
        long base = Math.min(retry.cap().toNanos() / 2, retry.first().toNanos() << Math.min(failures, 20));
        failures++;
        return Duration.ofNanos(base + (long) (base * random.nextDouble()));
    }

    /** As told by the server, lengthened a little at random; counts as no failure of ours. */
    Duration asTold(Duration retryAfter) {
        return retryAfter.plus(Duration.ofNanos((long) (retryAfter.toNanos() / 4.0 * random.nextDouble())));
    }

    /** True where the last failure is long ago, so that the next one may be answered at once. */
    boolean isFresh() {
        return failures == 0 || timer.nanos() - lastAt > retry.forget().toNanos();
    }

    void reset() {
        failures = 0;
    }
}
