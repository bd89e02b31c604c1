package dev.gantry.services.kubernetes.intern;

import dev.gantry.services.kubernetes.intern.SlotTable.Slot;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The interner of one cluster. Any thread; finding what is held takes no lock and allocates nothing. When it is full,
 * what was not asked for lately is forgotten, which costs a second copy and nothing else.
 */
public final class BoundedInterner implements Interner {
    private static final int STRINGS = 1 << 15;
    private static final int RECORDS = 1 << 14;
    private static final int LONGEST = 1_024;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final SlotTable strings;
    private final SlotTable records;

    public BoundedInterner() {
        this(STRINGS, RECORDS);
    }

    /** How many strings and how many records it holds at the most; both are rounded up to a power of two. */
    public BoundedInterner(int strings, int records) {
        this.strings = new SlotTable(strings);
        this.records = new SlotTable(records);
    }

    @Override
    public String intern(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        return intern(utf8, 0, utf8.length);
    }

    @Override
    public String intern(byte[] utf8, int from, int to) {
        int length = to - from;
        if (length == 0) {
            return "";
        }
        if (length > LONGEST) {
            return new String(utf8, from, length, StandardCharsets.UTF_8);
        }
        int hash = hash(utf8, from, to);
        String known = find(utf8, from, to, hash);
        return known != null ? known : keep(utf8, from, to, hash);
    }

    private String keep(byte[] utf8, int from, int to, int hash) {
        synchronized (strings) {
            String known = find(utf8, from, to, hash);
            if (known != null) {
                return known;
            }
            String fresh = new String(utf8, from, to - from, StandardCharsets.UTF_8);
            strings.put(new Slot(hash, Arrays.copyOfRange(utf8, from, to), fresh));
            return fresh;
        }
    }

    private @Nullable String find(byte[] utf8, int from, int to, int hash) {
        @Nullable Slot[] slots = strings.slots();
        int start = SlotTable.start(hash, slots.length);
        for (int i = start; i < start + SlotTable.ways(); i++) {
            Slot slot = slots[i];
            if (slot == null) {
                return null;
            }
            byte[] held = (byte[]) slot.key;
            if (slot.hash == hash && Arrays.equals(held, 0, held.length, utf8, from, to)) {
                SlotTable.touch(slot);
                return (String) slot.value;
            }
        }
        return null;
    }

    @Override
    public <R> R internRecord(R value) {
        int hash = value.hashCode();
        R known = find(value, hash);
        if (known != null) {
            return known;
        }
        synchronized (records) {
            known = find(value, hash);
            if (known == null) {
                records.put(new Slot(hash, value, value));
            }
            return known == null ? value : known;
        }
    }

    @SuppressWarnings("unchecked")
    private <R> @Nullable R find(R value, int hash) {
        @Nullable Slot[] slots = records.slots();
        int start = SlotTable.start(hash, slots.length);
        for (int i = start; i < start + SlotTable.ways(); i++) {
            Slot slot = slots[i];
            if (slot == null) {
                return null;
            }
            if (slot.hash == hash && slot.key.equals(value)) {
                SlotTable.touch(slot);
                // Equal to a value of this class by a record's own equals, so of the same class.
                return (R) slot.value;
            }
        }
        return null;
    }

    /** Eight bytes at a time: the words of a pod are hashed some fifty times. */
    private static int hash(byte[] utf8, int from, int to) {
        long hash = to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            hash = (hash ^ (long) LONGS.get(utf8, at)) * 0x9E3779B97F4A7C15L;
            hash ^= hash >>> 32;
        }
        long rest = 0;
        for (; at < to; at++) {
            rest = rest << 8 | (utf8[at] & 0xFF);
        }
        hash = (hash ^ rest) * 0x9E3779B97F4A7C15L;
        return (int) (hash ^ hash >>> 32);
    }

    /** How many strings are held now; for tests and measurements. */
    public int strings() {
        return strings.held();
    }

    /** How many records are held now; for tests and measurements. */
    public int records() {
        return records.held();
    }
}
