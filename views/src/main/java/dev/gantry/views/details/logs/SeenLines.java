package dev.gantry.views.details.logs;

import dev.gantry.services.inventory.Meta;
import dev.gantry.services.logs.LogEntry;

/** Tells lines that were read already, where a log is read on from a moment a little earlier. One thread. */
final class SeenLines {
    private long last = Meta.NO_TIME;
    private int atLast;
    private long until = Meta.NO_TIME;
    private int leftAtUntil;

    /** From here on lines may come again. */
    void again() {
        until = last;
        leftAtUntil = atLast;
    }

    /** Whether the line is new; lines come in the order of their times. */
    boolean isNew(LogEntry entry) {
        long time = entry.epochMicros();
        if (until != Meta.NO_TIME && time <= until) {
            if (time < until || leftAtUntil > 0) {
                leftAtUntil -= time == until ? 1 : 0;
                return false;
            }
        }
        atLast = time == last ? atLast + 1 : 1;
        last = time;
        return true;
    }
}
