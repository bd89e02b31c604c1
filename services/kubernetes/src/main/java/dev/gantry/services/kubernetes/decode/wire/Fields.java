package dev.gantry.services.kubernetes.decode.wire;

import dev.gantry.services.kubernetes.intern.Interner;
import java.nio.charset.StandardCharsets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Walks over the fields of one object, in the order they come, without making anything for fields that are not asked
 * for. Names of fields are their protobuf numbers, whatever the format. One thread.
 *
 * <pre>{@code
 * int outer = in.enter(SHAPE);
 * for (int field = in.next(); field != Fields.END; field = in.next()) {
 *     switch (field) {
 *         case NAME -> name = in.text();
 *         default -> in.skip();
 *     }
 * }
 * in.leave(outer);
 * }</pre>
 *
 * Lists come as one field per element, maps as one field per entry; JSON nulls do not come at all. UTF-8 that is none
 * is read as U+FFFD and not reported: it never changes which object a row stands for.
 */
public abstract class Fields {
    /** No further field in this message. */
    public static final int END = 0;

    private final Interner interner;

    /** The text last loaded, as UTF-8. */
    byte[] text = {};

    int from;
    int to;

    /** The key of the entry last loaded, as UTF-8. */
    byte[] key = {};

    int keyFrom;
    int keyTo;

    Fields(Interner interner) {
        this.interner = interner;
    }

    /** Goes into the message that is the present field (or the whole object); give the result to {@link #leave}. */
    public abstract int enter(Shape shape) throws MalformedException;

    /** Goes back to the message around, past whatever is left of the inner one. */
    public abstract void leave(int outer) throws MalformedException;

    /** The number of the next field of the message, or {@link #END}; a field must be read or skipped. */
    public abstract int next() throws MalformedException;

    /** Passes over the present field. */
    public abstract void skip() throws MalformedException;

    public abstract long number() throws MalformedException;

    public abstract boolean flag() throws MalformedException;

    /** Epoch seconds, or {@link dev.gantry.services.inventory.Meta#NO_TIME} where it is zero. */
    public abstract long time() throws MalformedException;

    /** Reads an entry of a map of strings; then ask {@link #key} and {@link #value}. */
    public abstract void entry() throws MalformedException;

    /** Reads an entry of a map of quantities; then ask {@link #key} and {@link #value}. */
    public abstract void quantityEntry() throws MalformedException;

    /** Offset in the body of what is being read. */
    public abstract long offset();

    /** Points {@link #text} at the present field's string. */
    abstract void load() throws MalformedException;

    /** A string of its own, for names and free text. */
    public final String text() throws MalformedException {
        load();
        return made();
    }

    /** A string that repeats in the cluster, interned. */
    public final String word() throws MalformedException {
        load();
        return interner.intern(text, from, to);
    }

    /** A decimal that JSON and protobuf both carry as a string, such as a resourceVersion; 0 where it is none. */
    public final long decimal() throws MalformedException {
        load();
        return Ascii.decimal(text, from, to);
    }

    /** A uid; one that is no UUID gets a name-based one, and null stands for none. */
    public final @Nullable UUID uid() throws MalformedException {
        load();
        return from == to ? null : Ascii.uuid(text, from, to);
    }

    /** The entry's key, interned. */
    public final String key() {
        return interner.intern(key, keyFrom, keyTo);
    }

    /** The entry's key if it is among those, else null. */
    public final @Nullable String keyAmong(Keys keys) {
        return keys.find(key, keyFrom, keyTo);
    }

    /** The entry's value, interned. */
    public final String value() {
        return interner.intern(text, from, to);
    }

    /** The entry's value as a string of its own. */
    public final String ownValue() {
        return made();
    }

    final String made() {
        return from == to ? "" : new String(text, from, to - from, StandardCharsets.UTF_8);
    }
}
