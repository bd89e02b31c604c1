package dev.gantry.services.inventory;

import java.util.Arrays;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * A map that never changes and shares all but a few nodes with the map it was made from: a hash trie of 32 ways whose
 * values know their keys, so that an entry costs one reference and its share of a node (10 to 25 bytes). Any thread may
 * read; see {@link Edit} for making many changes at once.
 */
final class PersistentMap<K, V> implements Iterable<V> {
    private static final int BITS = 5;
    private static final int HASH_END = 35;
    private static final Node EMPTY = new Node(0, new Object[0], null);

    private final Function<? super V, ? extends K> keyOf;
    private final Node root;
    private final int size;

    private PersistentMap(Function<? super V, ? extends K> keyOf, Node root, int size) {
        this.keyOf = keyOf;
        this.root = root;
        this.size = size;
    }

    /** The right to change, in place, the nodes made under it. Maps made on the way under one edit are used up. */
    static final class Edit {}

    static <K, V> PersistentMap<K, V> empty(Function<? super V, ? extends K> keyOf) {
        return new PersistentMap<>(keyOf, EMPTY, 0);
    }

    int size() {
        return size;
    }

    @Nullable
    V get(K key) {
        int hash = spread(key.hashCode());
        Node node = root;
        for (int shift = 0; shift < HASH_END; shift += BITS) {
            int bit = bit(hash, shift);
            if ((node.bitmap & bit) == 0) {
                return null;
            }
            Object slot = node.slots[node.index(bit)];
            if (!(slot instanceof Node child)) {
                return keyOf(slot).equals(key) ? value(slot) : null;
            }
            node = child;
        }
        int at = indexOfColliding(node, key);
        return at < 0 ? null : value(node.slots[at]);
    }

    /** This map with the value in place of any of the same key. */
    PersistentMap<K, V> with(V value, @Nullable Edit edit) {
        K key = keyOf(value);
        boolean isNew = get(key) == null;
        Node next = put(root, 0, spread(key.hashCode()), value, edit);
        return new PersistentMap<>(keyOf, next, isNew ? size + 1 : size);
    }

    /** This map without the key's value; itself where it has none. */
    PersistentMap<K, V> without(K key, @Nullable Edit edit) {
        if (get(key) == null) {
            return this;
        }
        return new PersistentMap<>(keyOf, remove(root, 0, spread(key.hashCode()), key, edit), size - 1);
    }

    @Override
    public void forEach(Consumer<? super V> action) {
        walk(root, action);
    }

    @Override
    public Iterator<V> iterator() {
        return new Walk();
    }

    private Node put(Node node, int shift, int hash, V value, @Nullable Edit edit) {
        if (shift >= HASH_END) {
            int at = indexOfColliding(node, keyOf(value));
            return at < 0 ? node.insert(0, node.slots.length, value, edit) : node.set(at, value, edit);
        }
        int bit = bit(hash, shift);
        int at = node.index(bit);
        if ((node.bitmap & bit) == 0) {
            return node.insert(bit, at, value, edit);
        }
        Object slot = node.slots[at];
        if (slot instanceof Node child) {
            Node next = put(child, shift + BITS, hash, value, edit);
            return next == child ? node : node.set(at, next, edit);
        }
        if (keyOf(slot).equals(keyOf(value))) {
            return node.set(at, value, edit);
        }
        int other = spread(keyOf(slot).hashCode());
        return node.set(at, split(slot, other, value, hash, shift + BITS, edit), edit);
    }

    /** A node for two values whose hashes agree below the shift. */
    private static Node split(Object a, int hashA, Object b, int hashB, int shift, @Nullable Edit edit) {
        if (shift >= HASH_END) {
            return new Node(0, new Object[] {a, b}, edit);
        }
        int bitA = bit(hashA, shift);
        int bitB = bit(hashB, shift);
        if (bitA == bitB) {
            return new Node(bitA, new Object[] {split(a, hashA, b, hashB, shift + BITS, edit)}, edit);
        }
        boolean isAFirst = Integer.compareUnsigned(bitA, bitB) < 0;
        return new Node(bitA | bitB, isAFirst ? new Object[] {a, b} : new Object[] {b, a}, edit);
    }

    private Node remove(Node node, int shift, int hash, K key, @Nullable Edit edit) {
        if (shift >= HASH_END) {
            return node.delete(0, indexOfColliding(node, key), edit);
        }
        int bit = bit(hash, shift);
        int at = node.index(bit);
        if (!(node.slots[at] instanceof Node child)) {
            return node.delete(bit, at, edit);
        }
        Node next = remove(child, shift + BITS, hash, key, edit);
        if (next.slots.length == 1 && !(next.slots[0] instanceof Node)) {
            return node.set(at, next.slots[0], edit);
        }
        return next == child ? node : node.set(at, next, edit);
    }

    private int indexOfColliding(Node node, K key) {
        for (int i = 0; i < node.slots.length; i++) {
            if (keyOf(node.slots[i]).equals(key)) {
                return i;
            }
        }
        return -1;
    }

    private void walk(Node node, Consumer<? super V> action) {
        for (Object slot : node.slots) {
            if (slot instanceof Node child) {
                walk(child, action);
            } else {
                action.accept(value(slot));
            }
        }
    }

    private K keyOf(Object slot) {
        return keyOf.apply(value(slot));
    }

    @SuppressWarnings("unchecked")
    private V value(Object slot) {
        return (V) slot;
    }

    private static int bit(int hash, int shift) {
        return 1 << (hash >>> shift);
    }

    /** The low bits lead the way down, so the high ones must reach them (the finaliser of MurmurHash3). */
    private static int spread(int hash) {
        int mixed = (hash ^ hash >>> 16) * 0x85ebca6b;
        mixed = (mixed ^ mixed >>> 13) * 0xc2b2ae35;
        return mixed ^ mixed >>> 16;
    }

    /** Values and child nodes by the order of their bits; below the last bit of the hash a plain list. */
    private static final class Node {
        private int bitmap;
        private Object[] slots;
        private final @Nullable Edit edit;

        Node(int bitmap, Object[] slots, @Nullable Edit edit) {
            this.bitmap = bitmap;
            this.slots = slots;
            this.edit = edit;
        }

        int index(int bit) {
            return Integer.bitCount(bitmap & bit - 1);
        }

        Node set(int at, Object slot, @Nullable Edit by) {
            if (isOpenTo(by)) {
                slots[at] = slot;
                return this;
            }
            Object[] next = slots.clone();
            next[at] = slot;
            return new Node(bitmap, next, by);
        }

        Node insert(int bit, int at, Object slot, @Nullable Edit by) {
            Object[] next = Arrays.copyOf(slots, slots.length + 1);
            System.arraycopy(slots, at, next, at + 1, slots.length - at);
            next[at] = slot;
            return become(bitmap | bit, next, by);
        }

        Node delete(int bit, int at, @Nullable Edit by) {
            Object[] next = Arrays.copyOf(slots, slots.length - 1);
            System.arraycopy(slots, at + 1, next, at, next.length - at);
            return become(bitmap & ~bit, next, by);
        }

        private Node become(int nextBitmap, Object[] nextSlots, @Nullable Edit by) {
            if (!isOpenTo(by)) {
                return new Node(nextBitmap, nextSlots, by);
            }
            bitmap = nextBitmap;
            slots = nextSlots;
            return this;
        }

        private boolean isOpenTo(@Nullable Edit by) {
            return by != null && by == edit;
        }
    }

    /** Walks without recursion, so that a reader may stop half-way. */
    private final class Walk implements Iterator<V> {
        private final Node[] nodes = new Node[HASH_END / BITS + 1];
        private final int[] next = new int[nodes.length];
        private int depth;
        private int left = size;

        Walk() {
            nodes[0] = root;
        }

        @Override
        public boolean hasNext() {
            return left > 0;
        }

        @Override
        public V next() {
            if (left == 0) {
                throw new NoSuchElementException();
            }
            while (true) {
                Node node = nodes[depth];
                if (next[depth] == node.slots.length) {
                    depth--;
                } else if (node.slots[next[depth]++] instanceof Node child) {
                    nodes[++depth] = child;
                    next[depth] = 0;
                } else {
                    left--;
                    return value(node.slots[next[depth] - 1]);
                }
            }
        }
    }
}
