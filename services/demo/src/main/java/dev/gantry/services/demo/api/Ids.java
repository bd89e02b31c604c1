package dev.gantry.services.demo.api;

import java.util.SplittableRandom;
import java.util.UUID;

/** The server's own chance: uids and the ends of generated names. The same seed gives the same ids. Any thread. */
public final class Ids {
    /** Without vowels and what looks alike, as apimachinery's {@code rand.String} has them. */
    private static final String LETTERS = "bcdfghjklmnpqrstvwxz2456789";

    private static final int SUFFIX = 5;
    private static final int LONGEST_BASE = 58;

    private final SplittableRandom random;

    public Ids(long seed) {
        random = new SplittableRandom(seed);
    }

    public synchronized String uid() {
        long most = (random.nextLong() & ~0xF000L) | 0x4000L;
        long least = (random.nextLong() & 0x3FFFFFFFFFFFFFFFL) | 0x8000000000000000L;
        return new UUID(most, least).toString();
    }

    /** @param base what {@code generateName} says */
    public synchronized String name(String base) {
        StringBuilder name = new StringBuilder(base.length() > LONGEST_BASE ? base.substring(0, LONGEST_BASE) : base);
        for (int i = 0; i < SUFFIX; i++) {
            name.append(LETTERS.charAt(random.nextInt(LETTERS.length())));
        }
        return name.toString();
    }
}
