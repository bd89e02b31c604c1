package dev.gantry.services.inventory;

import java.util.Arrays;
import java.util.UUID;

/**
 * The last objects a table removed and as of which version, so that a replayed watch cannot bring them back. Bounded;
 * not thread-safe, the table's lock guards it.
 */
final class RecentRemovals {
    /** Not among those remembered. */
    static final long UNKNOWN = -1;

    private static final int FIRST = 16;
    private static final int MOST = 1_024;
    private static final int FIELDS = 3;

    private long[] ring = new long[FIRST * FIELDS];
    private int count;
    private int next;
    private long forgottenUpTo = UNKNOWN;

    void add(UUID uid, long version) {
        if (count == ring.length / FIELDS && count < MOST) {
            ring = Arrays.copyOf(ring, ring.length * 2);
            next = count;
        }
        int at = next * FIELDS;
        if (count == MOST) {
            forgottenUpTo = Math.max(forgottenUpTo, ring[at + 2]);
        } else {
            count++;
        }
        ring[at] = uid.getMostSignificantBits();
        ring[at + 1] = uid.getLeastSignificantBits();
        ring[at + 2] = version;
        next = (next + 1) % (ring.length / FIELDS);
    }

    /** As of which version the object was last removed, or {@link #UNKNOWN}. */
    long versionOf(UUID uid) {
        long newest = UNKNOWN;
        for (int at = 0; at < count * FIELDS; at += FIELDS) {
            if (ring[at] == uid.getMostSignificantBits() && ring[at + 1] == uid.getLeastSignificantBits()) {
                newest = Math.max(newest, ring[at + 2]);
            }
        }
        return newest;
    }

    /** The newest version of a removal that fell out of memory, or {@link #UNKNOWN}. */
    long forgottenUpTo() {
        return forgottenUpTo;
    }

    void clear() {
        ring = new long[FIRST * FIELDS];
        count = 0;
        next = 0;
        forgottenUpTo = UNKNOWN;
    }
}
