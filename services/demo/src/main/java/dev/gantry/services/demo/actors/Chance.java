package dev.gantry.services.demo.actors;

import java.util.List;
import java.util.SplittableRandom;

/** Choices that follow from a seed and a name, whatever else is chosen before. One thread. */
public final class Chance {
    private final SplittableRandom random;

    private Chance(long seed) {
        random = new SplittableRandom(seed);
    }

    /** @param purpose what the choices are for */
    public static Chance of(long seed, String purpose) {
        long mixed = seed;
        for (int i = 0; i < purpose.length(); i++) {
            mixed = mixed * 0x5DEECE66DL + purpose.charAt(i) + 0xBL;
        }
        return new Chance(mixed);
    }

    /** From 0 up to but not including the bound. */
    public int below(int bound) {
        return random.nextInt(bound);
    }

    /** Both ends included. */
    public int between(int least, int most) {
        return random.nextInt(least, most + 1);
    }

    public double fraction() {
        return random.nextDouble();
    }

    public boolean percent(double percent) {
        return random.nextDouble() * 100 < percent;
    }

    public <T> T pick(List<T> options) {
        return options.get(random.nextInt(options.size()));
    }

    /** How long until the next of something that happens on average so often: exponential, in seconds. */
    public double secondsUntil(double meanSeconds) {
        return -Math.log(1 - random.nextDouble()) * meanSeconds;
    }

    /** So many hexadecimal digits. */
    public String hex(int digits) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < digits; i++) {
            text.append(Character.forDigit(random.nextInt(16), 16));
        }
        return text.toString();
    }
}
