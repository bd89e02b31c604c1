package dev.gantry.services.demo.actors.controllers;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Keys that are due later, each at the earliest time it was asked for. One thread. */
final class Timers {
    private final PriorityQueue<Timer> waiting = new PriorityQueue<>();
    private final Map<Key, Timer> next = new HashMap<>();
    private long sequence;

    private record Timer(Instant at, long sequence, Key key) implements Comparable<Timer> {
        @Override
        public int compareTo(Timer other) {
            int order = at.compareTo(other.at);
            return order == 0 ? Long.compare(sequence, other.sequence) : order;
        }
    }

    void add(Key key, Instant at) {
        Timer there = next.get(key);
        if (there == null || at.isBefore(there.at)) {
            Timer timer = new Timer(at, sequence++, key);
            next.put(key, timer);
            waiting.add(timer);
        }
    }

    /** Gives every key that is due at that time, and forgets it. */
    void take(Instant now, Consumer<Key> due) {
        Timer first = waiting.peek();
        while (first != null && !first.at.isAfter(now)) {
            waiting.remove();
            // An earlier one for the same key has replaced it otherwise.
            if (isNext(first)) {
                next.remove(first.key);
                due.accept(first.key);
            }
            first = waiting.peek();
        }
    }

    private boolean isNext(Timer timer) {
        @Nullable Timer there = next.get(timer.key);
        return timer.equals(there);
    }
}
