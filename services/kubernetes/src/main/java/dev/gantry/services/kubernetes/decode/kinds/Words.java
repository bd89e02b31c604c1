package dev.gantry.services.kubernetes.decode.kinds;

import java.util.Arrays;

/** A row of words that is filled again and again. One thread. */
final class Words {
    private String[] words = new String[32];
    private int size;

    void clear() {
        size = 0;
    }

    void add(String word) {
        if (size == words.length) {
            words = Arrays.copyOf(words, size * 2);
        }
        words[size++] = word;
    }

    void addAll(Words others) {
        for (int i = 0; i < others.size; i++) {
            add(others.words[i]);
        }
    }

    /** Adds a word unless it is empty or there already. */
    void addOnce(String word) {
        if (!word.isEmpty() && !has(word)) {
            add(word);
        }
    }

    boolean has(String word) {
        for (int i = 0; i < size; i++) {
            if (words[i].equals(word)) {
                return true;
            }
        }
        return false;
    }

    /** Takes {@code key, value, …} as a map sorted by key: puts the pair in its place, instead of one of that key. */
    void put(String key, String value) {
        int at = size;
        // The server sends keys sorted, so the place is nearly always the end.
        while (at > 0 && words[at - 2].compareTo(key) > 0) {
            at -= 2;
        }
        if (at > 0 && words[at - 2].equals(key)) {
            words[at - 1] = value;
            return;
        }
        add(key);
        add(value);
        if (at < size - 2) {
            System.arraycopy(words, at, words, at + 2, size - 2 - at);
            words[at] = key;
            words[at + 1] = value;
        }
    }

    int size() {
        return size;
    }

    /** The array itself; only the first {@link #size} places count. */
    String[] array() {
        return words;
    }

    String[] copy() {
        return Arrays.copyOf(words, size);
    }
}
