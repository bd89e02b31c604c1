package dev.gantry.tests.fleet;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that follow from a seed and a name alone, so that one object is the same in every run. One thread. */
final class Chance {
    private static final String HEX = "0123456789abcdef";
    // The letters Kubernetes uses in generated names: no vowels, nothing that reads as another.
    private static final String SUFFIX = "bcdfghjklmnpqrstvwxz2456789";

    private final SplittableRandom random;

    private Chance(long seed) {
        this.random = new SplittableRandom(seed);
    }

    static Chance of(long seed, String name) {
        long mixed = seed;
        for (int i = 0; i < name.length(); i++) {
            mixed = mixed * 1_000_003 + name.charAt(i);
        }
        return new Chance(mixed);
    }

    <T> T pick(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }

    boolean percent(int percent) {
        return random.nextInt(100) < percent;
    }

    int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    int between(int low, int high) {
        return random.nextInt(low, high + 1);
    }

    String hex(int length) {
        return letters(HEX, length);
    }

    String suffix(int length) {
        return letters(SUFFIX, length);
    }

    private String letters(String alphabet, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(alphabet.charAt(random.nextInt(alphabet.length())));
        }
        return text.toString();
    }
}
