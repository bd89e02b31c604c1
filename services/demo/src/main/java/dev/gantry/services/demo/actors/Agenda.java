package dev.gantry.services.demo.actors;

import java.time.Instant;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/** Things to do later, earliest first; what is due at the same time comes in the order it was noted. One thread. */
public final class Agenda<T> {
    private final PriorityQueue<Entry<T>> entries = new PriorityQueue<>();
    private long count;

    private record Entry<T>(Instant due, long order, T what) implements Comparable<Entry<T>> {
        @Override
        public int compareTo(Entry<T> other) {
            int byTime = due.compareTo(other.due);
            return byTime != 0 ? byTime : Long.compare(order, other.order);
        }
    }

    public void add(Instant due, T what) {
        entries.add(new Entry<>(due, count++, what));
    }

    /** The next thing that is due, or null. */
    public @Nullable T poll(Instant now) {
        Entry<T> first = entries.peek();
        if (first == null || first.due.isAfter(now)) {
            return null;
        }
        entries.remove();
        return first.what;
    }

    public int size() {
        return entries.size();
    }
}
