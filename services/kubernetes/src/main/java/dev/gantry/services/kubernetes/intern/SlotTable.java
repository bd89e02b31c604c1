package dev.gantry.services.kubernetes.intern;

import org.jspecify.annotations.Nullable;

/**
 * A hash table that forgets instead of growing for ever: buckets of eight slots, doubled up to a bound, then the slot
 * that was not used since the last look round gives way (second chance). Reading takes no lock and may miss what
 * another thread just put; writing locks.
 */
final class SlotTable {
    private static final int WAYS = 8;
    private static final int FIRST_SIZE = 256;

    /** One thing held. {@code touched} is only a hint and is written racily. */
    static final class Slot {
        final int hash;
        final Object key;
        final Object value;
        private boolean touched;

        Slot(int hash, Object key, Object value) {
            this.hash = hash;
            this.key = key;
            this.value = value;
        }
    }

    private final int most;
    private volatile @Nullable Slot[] slots = new @Nullable Slot[FIRST_SIZE];
    private int held;

    /** @param most how many things are held at the most; rounded up to a power of two */
    SlotTable(int most) {
        this.most = Math.max(FIRST_SIZE, Integer.highestOneBit(most - 1) << 1);
    }

    /** The slots to look through, from {@link #start} on for {@link #ways} places. */
    @Nullable
    Slot[] slots() {
        return slots;
    }

    static int ways() {
        return WAYS;
    }

    static int start(int hash, int size) {
        int mixed = hash * 0x9E3779B9;
        return (mixed >>> 7) & (size - WAYS);
    }

    /** Says that a slot was of use, so that it stays. */
    static void touch(Slot slot) {
        if (!slot.touched) {
            slot.touched = true;
        }
    }

    synchronized int held() {
        return held;
    }

    synchronized void put(Slot fresh) {
        while (!placed(slots, fresh)) {
            // A bucket may fill up by chance; only a table that is nearly empty would grow for nothing.
            if (slots.length < most && held > slots.length / 8) {
                grow();
            } else {
                replaceOne(slots, fresh);
                return;
            }
        }
        held++;
    }

    private static boolean placed(@Nullable Slot[] into, Slot slot) {
        int start = start(slot.hash, into.length);
        for (int i = start; i < start + WAYS; i++) {
            if (into[i] == null) {
                into[i] = slot;
                return true;
            }
        }
        return false;
    }

    private static void replaceOne(@Nullable Slot[] into, Slot fresh) {
        int start = start(fresh.hash, into.length);
        // Where newcomers begin must differ, or one place of a full bucket would be reused over and over.
        int first = fresh.hash & (WAYS - 1);
        for (int i = 0; i < WAYS; i++) {
            int at = start + ((first + i) & (WAYS - 1));
            Slot old = into[at];
            if (old == null || !old.touched) {
                into[at] = fresh;
                return;
            }
            old.touched = false;
        }
        into[start + first] = fresh;
    }

    private void grow() {
        @Nullable Slot[] bigger = new @Nullable Slot[slots.length * 2];
        int kept = 0;
        for (Slot slot : slots) {
            if (slot != null && placed(bigger, slot)) {
                kept++;
            }
        }
        held = kept;
        slots = bigger;
    }
}
