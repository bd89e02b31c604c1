package dev.gantry.services.demo.actors.controllers;

import dev.gantry.services.demo.actors.Beat;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What a controller has to look at: now, at a time of the fleet, or again because it failed. One thread. */
final class WorkQueue {
    private static final Duration FIRST_RETRY = Duration.ofMillis(250);
    private static final int MOST_DOUBLINGS = 8;

    private final Set<Key> now = new LinkedHashSet<>();
    private final Timers later = new Timers();
    private final Timers atStamp = new Timers();
    private final Map<Key, Integer> failures = new HashMap<>();

    void add(Key key) {
        now.add(key);
    }

    /** @param fleet the time of the fleet */
    void add(Key key, Instant fleet) {
        later.add(key, fleet);
    }

    void addAtStamp(Key key, Instant stamp) {
        atStamp.add(key, stamp);
    }

    /** Looks at it again soon, and less soon each time. */
    void retry(Key key, Beat beat) {
        int times = failures.merge(key, 1, Integer::sum);
        atStamp.add(key, beat.stamp().plus(FIRST_RETRY.multipliedBy(1L << Math.min(times - 1, MOST_DOUBLINGS))));
    }

    void succeeded(Key key) {
        failures.remove(key);
    }

    /** All that is due, once each, in the order it came; takes them out. */
    List<Key> take(Beat beat) {
        later.take(beat.fleet(), now::add);
        atStamp.take(beat.stamp(), now::add);
        List<Key> due = List.copyOf(now);
        now.clear();
        return due;
    }
}
