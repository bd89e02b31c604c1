package dev.gantry.services.kubernetes.sync;

import java.time.InstantSource;
import java.util.random.RandomGenerator;

/**
 * What all clusters of a fleet share. Immutable; its parts may be used by any thread.
 *
 * @param clock the desktop's, for what is shown; waits go by the timer
 * @param lists how many lists may begin at a time in the whole fleet
 */
record Engine(
        Timer timer, InstantSource clock, Timings timings, RandomGenerator random, Threads threads, ListGate lists) {
    private static final int LISTS_AT_A_TIME = 4;

    static Engine of(Timer timer, InstantSource clock, Timings timings, RandomGenerator random, Threads threads) {
        return new Engine(timer, clock, timings, random, threads, new ListGate(LISTS_AT_A_TIME));
    }

    Backoff backoff() {
        return new Backoff(timings.retry(), timer, random);
    }
}
