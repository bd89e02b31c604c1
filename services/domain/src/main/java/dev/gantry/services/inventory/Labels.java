package dev.gantry.services.inventory;

import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * An object's labels (or kept annotations): a set shared by all objects of one template, and the few keys that are the
 * object's own. Both parts are sorted {@code key, value, key, value …} arrays, so equal sets are equal whichever way
 * they are split. Immutable; any thread.
 */
public final class Labels {
    private static final String[] NOTHING = {};

    /** No labels at all. */
    public static final Labels NONE = new Labels(NOTHING, NOTHING);

    private final String[] shared;
    private final String[] own;

    private Labels(String[] shared, String[] own) {
        this.shared = shared;
        this.own = own;
    }

    /**
     * Two halves as sorted key-value arrays that the caller gives away and never writes again; no key may be in both.
     * Decoders pass an interned {@code shared}.
     */
    public static Labels ofParts(String[] shared, String[] own) {
        return shared.length == 0 && own.length == 0 ? NONE : new Labels(shared, own);
    }

    public static Labels of(Map<String, String> labels) {
        String[] pairs = new String[labels.size() * 2];
        int at = 0;
        for (var entry : new TreeMap<>(labels).entrySet()) {
            pairs[at++] = entry.getKey();
            pairs[at++] = entry.getValue();
        }
        return ofParts(pairs, NOTHING);
    }

    /** The value of a key, or null where the object does not carry the key. An empty value is not absence. */
    public @Nullable String get(String key) {
        String value = find(own, key);
        return value != null ? value : find(shared, key);
    }

    /** The value of the alphabetically first key that is wanted and whose value is not empty; empty without one. */
    public String firstWhere(Predicate<String> wanted) {
        String best = null;
        String value = "";
        for (String[] pairs : new String[][] {own, shared}) {
            for (int i = 0; i < pairs.length; i += 2) {
                boolean better = best == null || pairs[i].compareTo(best) < 0;
                if (better && !pairs[i + 1].isEmpty() && wanted.test(pairs[i])) {
                    best = pairs[i];
                    value = pairs[i + 1];
                }
            }
        }
        return value;
    }

    public boolean has(String key) {
        return get(key) != null;
    }

    public int size() {
        return (shared.length + own.length) / 2;
    }

    public boolean isEmpty() {
        return size() == 0;
    }

    public void forEach(BiConsumer<String, String> action) {
        asMap().forEach(action);
    }

    /** A sorted copy, for printing and comparing. */
    public SortedMap<String, String> asMap() {
        SortedMap<String, String> all = new TreeMap<>();
        put(all, shared);
        put(all, own);
        return all;
    }

    private static void put(Map<String, String> into, String[] pairs) {
        for (int i = 0; i < pairs.length; i += 2) {
            into.put(pairs[i], pairs[i + 1]);
        }
    }

    private static @Nullable String find(String[] pairs, String key) {
        for (int i = 0; i < pairs.length; i += 2) {
            if (pairs[i].equals(key)) {
                return pairs[i + 1];
            }
        }
        return null;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof Labels that
                && size() == that.size()
                && (isSplitAs(that) || asMap().equals(that.asMap()));
    }

    private boolean isSplitAs(Labels that) {
        return Arrays.equals(shared, that.shared) && Arrays.equals(own, that.own);
    }

    @Override
    public int hashCode() {
        return hash(shared) + hash(own);
    }

    /** The same however the pairs are split, and cheap, as sets of labels are looked up by the thousand. */
    private static int hash(String[] pairs) {
        int hash = 0;
        for (int i = 0; i < pairs.length; i += 2) {
            hash += pairs[i].hashCode() ^ pairs[i + 1].hashCode();
        }
        return hash;
    }

    @Override
    public String toString() {
        return asMap().toString();
    }
}
