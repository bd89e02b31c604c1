package dev.gantry.services.kubernetes.intern;

import dev.gantry.services.kubernetes.intern.SlotTable.Slot;
import java.util.Arrays;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What was made once from a row of words, found again by the same row without making anything. Bounded; any thread.
 * Cheapest with interned words.
 */
public final class SequenceTable<V> {
    private final SlotTable slots;
    private final Function<String[], V> maker;

    /**
     * @param most how many rows are held at the most
     * @param maker gets a copy of the row that it may keep, and must not change
     */
    public SequenceTable(int most, Function<String[], V> maker) {
        this.slots = new SlotTable(most);
        this.maker = maker;
    }

    /** What belongs to the first {@code length} words. */
    public V get(String[] words, int length) {
        int hash = hash(words, length);
        V known = find(words, length, hash);
        if (known != null) {
            return known;
        }
        String[] row = Arrays.copyOf(words, length);
        V fresh = maker.apply(row);
        synchronized (slots) {
            known = find(words, length, hash);
            if (known == null) {
                slots.put(new Slot(hash, row, fresh));
            }
            return known == null ? fresh : known;
        }
    }

    @SuppressWarnings("unchecked")
    private @Nullable V find(String[] words, int length, int hash) {
        @Nullable Slot[] all = slots.slots();
        int start = SlotTable.start(hash, all.length);
        for (int i = start; i < start + SlotTable.ways(); i++) {
            Slot slot = all[i];
            if (slot == null) {
                return null;
            }
            if (slot.hash == hash && isSame((String[]) slot.key, words, length)) {
                SlotTable.touch(slot);
                return (V) slot.value;
            }
        }
        return null;
    }

    private static boolean isSame(String[] held, String[] words, int length) {
        if (held.length != length) {
            return false;
        }
        for (int i = 0; i < length; i++) {
            // Interned words are mostly the same object.
            if (!held[i].equals(words[i])) {
                return false;
            }
        }
        return true;
    }

    private static int hash(String[] words, int length) {
        int hash = length;
        for (int i = 0; i < length; i++) {
            hash = hash * 31 + words[i].hashCode();
        }
        return hash;
    }
}
