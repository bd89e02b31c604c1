package dev.gantry.services.yaml;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;

/** The order of keys in kubectl's YAML: numbers within them by value, letters after what is no letter. Pure. */
final class KeyOrder {
    private KeyOrder() {}

    /** By insertion, as what compares keys is no order ({@code 1x} is before 20, 20 before 145, 145 before 1x). */
    static List<String> sorted(Collection<?> keys) {
        List<String> sorted =
                new ArrayList<>(keys.stream().map(String::valueOf).sorted().toList());
        for (int i = 1; i < sorted.size(); i++) {
            for (int j = i; j > 0 && compare(sorted.get(j), sorted.get(j - 1)) < 0; j--) {
                Collections.swap(sorted, j, j - 1);
            }
        }
        return sorted;
    }

    private static int compare(String one, String other) {
        int[] a = one.codePoints().toArray();
        int[] b = other.codePoints().toArray();
        for (int i = 0; i < Math.min(a.length, b.length); i++) {
            if (a[i] != b[i]) {
                return differing(a, b, i);
            }
        }
        return Integer.compare(a.length, b.length);
    }

    private static int differing(int[] a, int[] b, int at) {
        boolean letterA = Character.isLetter(a[at]);
        boolean letterB = Character.isLetter(b[at]);
        if (letterA || letterB) {
            return letterA && letterB ? Integer.compare(a[at], b[at]) : letterB ? -1 : 1;
        }
        long begun = (a[at] == '0' || b[at] == '0') && hasNumberBefore(a, at) ? 1 : 0;
        int endA = endOfNumber(a, at);
        int endB = endOfNumber(b, at);
        int byValue = Long.compare(number(a, at, endA, begun), number(b, at, endB, begun));
        if (byValue != 0) {
            return byValue;
        }
        return endA != endB ? Integer.compare(endA, endB) : Integer.compare(a[at], b[at]);
    }

    private static boolean hasNumberBefore(int[] key, int at) {
        for (int i = at - 1; i >= 0 && Character.isDigit(key[i]); i--) {
            if (key[i] != '0') {
                return true;
            }
        }
        return false;
    }

    private static int endOfNumber(int[] key, int from) {
        int end = from;
        while (end < key.length && Character.isDigit(key[end])) {
            end++;
        }
        return end;
    }

    private static long number(int[] key, int from, int end, long begun) {
        long number = begun;
        for (int i = from; i < end; i++) {
            number = number * 10 + (key[i] - '0');
        }
        return number;
    }
}
