package dev.gantry.services.demo.access;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** The last requests a server answered, oldest first, for tests to look at. Bounded; any thread. */
public final class Audit {
    /** Enough for any test, and of little weight beside a fleet. */
    static final int MOST = 4096;

    private final Deque<Entry> entries = new ArrayDeque<>();

    /**
     * One request that was answered.
     *
     * @param user name of who asked, empty where that is not known
     * @param code of the answer; 0 where there was none: the client went, or a WebSocket was opened
     */
    public record Entry(String user, Attributes wanted, int code) {}

    public synchronized void add(Entry entry) {
        if (entries.size() == MOST) {
            entries.removeFirst();
        }
        entries.addLast(entry);
    }

    public synchronized List<Entry> entries() {
        return List.copyOf(entries);
    }
}
